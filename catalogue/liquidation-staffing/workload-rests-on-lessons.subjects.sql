SELECT
  entity,
  task,
  COUNT(*) AS task_months,
  COUNT(*) FILTER (WHERE basis = 'past-liquidation') AS months_on_lessons,
  COUNT(*) - COUNT(basis) AS months_unknown,
  SUM(hours) AS hours
FROM liquidation_workload
GROUP BY entity, task
