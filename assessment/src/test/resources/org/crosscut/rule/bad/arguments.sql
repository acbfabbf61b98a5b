-- expect 3:3 rule/arguments
SELECT
  ROUND(cost, 1, 2) AS rounded
FROM checks
