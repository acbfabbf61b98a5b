SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(DISTINCT period) AS periods,
  COUNT(*) AS vouchers,
  SUM(litres) AS litres
FROM fuel_issues
HAVING COUNT(*) > 0
ORDER BY missions
