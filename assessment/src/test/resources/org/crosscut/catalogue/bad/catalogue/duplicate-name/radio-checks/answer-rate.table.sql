SELECT
  camp
FROM checks
GROUP BY camp
ORDER BY camp
