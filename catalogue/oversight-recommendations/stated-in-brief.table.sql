SELECT
  COUNT(DISTINCT entity) AS entities,
  COUNT(*) AS statements,
  COUNT(DISTINCT scope) AS scopes,
  COUNT(*) - COUNT(total + COALESCE(implemented, remaining)) AS without_counts
FROM implementation_statements
ORDER BY 1
