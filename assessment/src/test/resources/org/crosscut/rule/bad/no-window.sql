-- expect 3:18 rule/invalid
SELECT
  SUM(cost) OVER w AS n
FROM checks
