-- One row a period; the first is the latest.
SELECT
  period,
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS activities,
  SUM(proposed_amount) AS proposed_amount,
  SUM(expenditure) AS expenditure,
  COUNT(*) - COUNT(expenditure) AS not_known
FROM programmatic_projects
GROUP BY period
ORDER BY period DESC
