-- Without an apportionment there is no rate.
SELECT
  entity,
  period,
  ROUND(100 * expenditure / NULLIF(apportionment, 0), 1) AS used
FROM compensation_budgets
