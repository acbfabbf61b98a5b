SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS separations,
  COUNT(*) FILTER (WHERE is_transitional) AS transitional,
  COUNT(*) - COUNT(paid_on) AS unpaid,
  COALESCE(SUM(amount_due) FILTER (WHERE paid_on IS NULL), 0.00) AS owed,
  COUNT(*) FILTER (WHERE paid_on IS NULL AND separated_on + INTERVAL '12' MONTH < state_date) AS over_year
FROM separations
HAVING COUNT(*) > 0
ORDER BY missions
