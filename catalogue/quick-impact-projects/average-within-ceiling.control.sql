-- The amount is printed in thousands of dollars, the ceiling is in dollars.
SELECT
  entity,
  period,
  stage,
  document,
  amount,
  projects,
  ROUND(amount / NULLIF(projects, 0), 1) AS average,
  projects > 0 AS applies,
  1000 * amount <= :ceiling * projects AS compliant
FROM quick_impact_totals
