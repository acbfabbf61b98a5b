SELECT
  entity,
  period,
  SUM(GREATEST(covid_amount, 0)) AS additional,
  SUM(LEAST(covid_amount, 0)) AS reduced,
  SUM(covid_amount) AS net,
  ROUND(100 * SUM(covid_amount) / NULLIF(SUM(apportionment), 0), 2) AS share,
  COUNT(*) - COUNT(covid_amount) AS not_assessed
FROM covid_variances
GROUP BY entity, period
