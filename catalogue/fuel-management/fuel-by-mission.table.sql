WITH stock AS (
  SELECT
    entity,
    period,
    SUM(receipts) AS received,
    SUM(issues) AS issued,
    SUM(closing - (opening + receipts - issues)) AS difference
  FROM fuel_stock_months
  GROUP BY entity, period
),
paid AS (
  SELECT
    entity,
    period,
    COUNT(*) AS deliveries,
    SUM(amount) AS amount,
    ROUND(SUM(CASE WHEN litres_measured IS NOT NULL THEN amount END) / NULLIF(SUM(litres_measured), 0), 4) AS price
  FROM fuel_receipts
  GROUP BY entity, period
),
counted AS (
  SELECT
    entity,
    period,
    COUNT(*) AS vouchers,
    COUNT(DISTINCT equipment) AS pieces
  FROM fuel_issues
  GROUP BY entity, period
)
SELECT
  s.entity,
  s.period,
  s.received,
  s.issued,
  s.difference,
  p.amount,
  p.price,
  c.vouchers,
  c.pieces
FROM stock AS s
LEFT JOIN paid AS p
  ON p.entity = s.entity
  AND p.period = s.period
LEFT JOIN counted AS c
  ON c.entity = s.entity
  AND c.period = s.period
ORDER BY s.period DESC, s.difference, s.entity
