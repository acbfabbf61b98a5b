-- expect 4:3 rule/not-grouped
SELECT
  outpost,
  state,
  COUNT(*) AS n
FROM checks
GROUP BY outpost
