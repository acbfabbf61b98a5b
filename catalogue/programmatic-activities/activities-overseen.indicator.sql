-- What is not stated was not shown to have been done.
SELECT
  entity,
  period,
  ROUND(100.0 * COUNT(overseen_on) / COUNT(*), 1) AS overseen
FROM programmatic_projects
GROUP BY entity, period
