SELECT
  function,
  SUM(persons) FILTER (WHERE sex = 'women') AS women,
  SUM(persons) FILTER (WHERE sex = 'men') AS men,
  ROUND(100.0 * SUM(persons) FILTER (WHERE sex = 'women') / NULLIF(SUM(persons) FILTER (WHERE sex IS NOT NULL), 0), 1) AS women_share
FROM staff_on_board
WHERE function IS NOT NULL
GROUP BY function
ORDER BY women_share, function
