-- expect 4:3 rule/arguments
-- expect 5:3 rule/arguments
SELECT
  ROUND(1.0, 1, 2) AS rounded,
  COUNT(DISTINCT outpost, state) AS n
FROM checks
