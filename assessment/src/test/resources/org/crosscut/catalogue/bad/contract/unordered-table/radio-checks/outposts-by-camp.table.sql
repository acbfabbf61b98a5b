SELECT
  camp,
  COUNT(outpost) AS outposts
FROM checks
GROUP BY camp
