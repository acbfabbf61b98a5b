-- The three printed columns; the average is ours, and none exists where there is no project.
SELECT
  entity,
  period,
  stage,
  amount,
  projects,
  ROUND(amount / NULLIF(projects, 0), 1) AS average
FROM quick_impact_totals
ORDER BY entity, period, stage
