SELECT
  camp,
  COUNT(outpost) AS outposts
FROM checks
GROUP BY camp
ORDER BY camp
