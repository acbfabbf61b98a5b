SELECT
  v.period,
  b.sort AS place,
  v.line,
  SUM(v.apportionment) AS apportionment,
  SUM(v.expenditure) AS expenditure,
  SUM(v.expenditure - v.apportionment) AS variance,
  SUM(v.covid_amount) AS covid_amount,
  COUNT(*) FILTER (WHERE v.covid_amount <> 0) AS missions
FROM covid_variances AS v
JOIN budget_lines AS b ON b.code = v.line
GROUP BY v.period, b.sort, v.line
ORDER BY v.period DESC, b.sort
