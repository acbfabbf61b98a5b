SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS tasks,
  COUNT(*) FILTER (WHERE protection <> 'none') AS protection_tasks,
  COUNT(*) FILTER (WHERE protection = 'children') AS children_tasks,
  COUNT(*) FILTER (WHERE protection = 'women') AS women_tasks
FROM mandated_tasks
HAVING COUNT(*) > 0
ORDER BY missions
