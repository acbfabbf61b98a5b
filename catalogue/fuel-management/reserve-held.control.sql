WITH latest AS (
  SELECT
    entity,
    product,
    MAX(month) AS month
  FROM fuel_stock_months
  WHERE month <= :as_of
  GROUP BY entity, product
),
held AS (
  SELECT
    m.entity,
    m.product,
    m.month,
    CASE WHEN COUNT(*) = COUNT(m.closing) THEN SUM(m.closing) END AS stock
  FROM fuel_stock_months AS m
  JOIN latest AS l
    ON l.entity = m.entity
    AND l.product = m.product
    AND l.month = m.month
  GROUP BY m.entity, m.product, m.month
),
used AS (
  SELECT
    m.entity,
    m.product,
    SUM(m.issues) AS issued,
    TIMESTAMPDIFF(DAY, LAST_DAY(l.month - :months * INTERVAL '1' MONTH), l.month) AS days
  FROM fuel_stock_months AS m
  JOIN latest AS l
    ON l.entity = m.entity
    AND l.product = m.product
  WHERE m.month > LAST_DAY(l.month - :months * INTERVAL '1' MONTH)
    AND m.month <= l.month
  GROUP BY m.entity, m.product, l.month
)
SELECT
  s.entity,
  s.product,
  h.month,
  h.stock,
  u.issued,
  u.days,
  ROUND(h.stock * u.days / NULLIF(u.issued, 0), 1) AS days_held,
  s.reserve_days,
  TRUE AS applies,
  CASE WHEN u.issued > 0 THEN h.stock * u.days >= s.reserve_days * u.issued END AS compliant
FROM subjects AS s
LEFT JOIN held AS h
  ON h.entity = s.entity
  AND h.product = s.product
LEFT JOIN used AS u
  ON u.entity = s.entity
  AND u.product = s.product
