SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(DISTINCT period) AS periods,
  SUM(GREATEST(covid_amount, 0)) AS additional,
  SUM(LEAST(covid_amount, 0)) AS reduced,
  COUNT(*) - COUNT(covid_amount) AS not_assessed
FROM covid_variances
HAVING COUNT(*) > 0
ORDER BY missions
