SELECT
  entity,
  COUNT(*) AS separations,
  COUNT(*) FILTER (WHERE is_transitional) AS transitional,
  COUNT(paid_on) AS paid,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, separated_on, paid_on)), 1) AS median_days,
  MAX(TIMESTAMPDIFF(DAY, separated_on, COALESCE(paid_on, state_date))) AS longest_days,
  COUNT(*) - COUNT(paid_on) AS unpaid,
  COALESCE(SUM(amount_due) FILTER (WHERE paid_on IS NULL), 0.00) AS owed
FROM separations
GROUP BY entity
ORDER BY entity
