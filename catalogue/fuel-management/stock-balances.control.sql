-- The first month on record has no month before it to follow on.
WITH months AS (
  SELECT
    entity,
    period,
    tank,
    month,
    product,
    opening,
    receipts,
    issues,
    closing,
    allowed_permille,
    opening + receipts - issues AS book,
    LAST_DAY(month - INTERVAL '1' MONTH) AS month_before
  FROM fuel_stock_months
)
SELECT
  m.entity,
  m.period,
  m.tank,
  m.month,
  m.product,
  b.closing AS closed_before,
  m.opening,
  m.receipts,
  m.issues,
  m.book,
  m.closing,
  m.closing - m.book AS difference,
  m.allowed_permille,
  TRUE AS applies,
  (b.tank IS NULL OR m.opening = b.closing)
    AND 1000 * ABS(m.closing - m.book) <= m.allowed_permille * (m.opening + m.receipts) AS compliant
FROM months AS m
LEFT JOIN months AS b
  ON b.entity = m.entity
  AND b.tank = m.tank
  AND b.month = m.month_before
