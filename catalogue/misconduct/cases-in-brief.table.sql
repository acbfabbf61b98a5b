SELECT
  COUNT(DISTINCT c.entity) AS missions,
  COUNT(*) AS cases,
  COUNT(*) FILTER (WHERE k.is_named) AS named,
  COUNT(*) - COUNT(c.closed_on) AS still_open,
  COUNT(*) FILTER (WHERE c.finding = 'substantiated') AS substantiated
FROM misconduct_cases AS c
JOIN misconduct_categories AS k ON k.code = c.category
HAVING COUNT(*) > 0
ORDER BY missions
