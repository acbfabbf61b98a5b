-- The rate is over the missions whose expenditure is known, or it would be too low.
SELECT
  period,
  COUNT(*) AS missions,
  SUM(apportionment) AS apportionment,
  SUM(expenditure) AS expenditure,
  COUNT(*) - COUNT(expenditure) AS not_known,
  ROUND(
    100 * SUM(expenditure) / NULLIF(SUM(apportionment) FILTER (WHERE expenditure IS NOT NULL), 0),
    1
  ) AS used
FROM compensation_budgets
GROUP BY period
ORDER BY period DESC
