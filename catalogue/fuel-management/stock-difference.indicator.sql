WITH dipped AS (
  SELECT
    entity,
    period,
    product,
    closing - (opening + receipts - issues) AS difference,
    CASE WHEN closing IS NOT NULL THEN opening + receipts END AS handled,
    closing
  FROM fuel_stock_months
)
SELECT
  entity,
  period,
  product,
  SUM(difference) AS difference,
  SUM(LEAST(difference, 0)) AS lost,
  ROUND(1000 * SUM(difference) / NULLIF(SUM(handled), 0), 2) AS permille,
  COUNT(*) - COUNT(closing) AS not_dipped
FROM dipped
GROUP BY entity, period, product
