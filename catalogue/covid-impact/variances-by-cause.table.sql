SELECT
  v.period,
  d.code AS driver,
  COUNT(*) AS entries,
  SUM(GREATEST(v.covid_amount, 0)) AS additional,
  SUM(LEAST(v.covid_amount, 0)) AS reduced
FROM covid_variances AS v
JOIN covid_drivers AS d ON d.code = v.driver
WHERE v.covid_amount <> 0
GROUP BY v.period, d.code
ORDER BY v.period DESC, additional DESC, d.code
