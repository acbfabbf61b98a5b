SELECT
  camp,
  ROUND(100 * CAST(COUNT(last_check) AS DECIMAL(18, 2)) / NULLIF(COUNT(outpost), 0), 1) AS answer_rate,
  COUNT(outpost) AS outposts
FROM checks
WHERE state = 'occupied'
GROUP BY camp
