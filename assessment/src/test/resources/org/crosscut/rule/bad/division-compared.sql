-- expect 9:3 rule/division-compared
-- expect 10:3 rule/division-compared
-- expect 11:3 rule/division-compared
-- expect 12:3 rule/division-compared
WITH rates AS (
  SELECT outpost, cost / signals AS rate FROM checks
)
SELECT
  rate > 5 AS a,
  ROUND(rate, 1) BETWEEN 1 AND 2 AS b,
  (SELECT AVG(cost) FROM checks) >= 2 AS c,
  CASE WHEN outpost = 'x' THEN rate END IN (1, 2) AS d
FROM rates
