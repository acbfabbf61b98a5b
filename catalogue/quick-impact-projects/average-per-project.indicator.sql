-- No average exists where there is no project.
SELECT
  entity,
  period,
  stage,
  ROUND(amount / NULLIF(projects, 0), 1) AS average
FROM quick_impact_totals
