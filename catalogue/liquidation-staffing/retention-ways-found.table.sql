SELECT
  entity,
  category,
  way,
  COUNT(*) AS cases,
  COUNT(*) FILTER (WHERE left_on < needed_until) AS left_early
FROM retention_cases
GROUP BY entity, category, way
ORDER BY entity, category, way
