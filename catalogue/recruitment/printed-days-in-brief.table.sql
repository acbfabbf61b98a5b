SELECT
  COUNT(DISTINCT entity) AS entities,
  COUNT(figure) AS figures
FROM printed_indicators
WHERE personnel_measure IN ('days-roster', 'days-post-specific')
HAVING COUNT(*) > 0
ORDER BY entities
