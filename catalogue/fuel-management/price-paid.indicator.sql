SELECT
  entity,
  period,
  product,
  COUNT(*) AS deliveries,
  SUM(litres_measured) AS litres,
  SUM(amount) AS amount,
  ROUND(SUM(CASE WHEN litres_measured IS NOT NULL THEN amount END) / NULLIF(SUM(litres_measured), 0), 4) AS price,
  COUNT(*) - COUNT(litres_measured) AS not_measured
FROM fuel_receipts
GROUP BY entity, period, product
