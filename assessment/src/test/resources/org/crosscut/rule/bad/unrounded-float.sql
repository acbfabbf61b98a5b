-- expect 9:3 rule/unrounded-float
-- expect 10:9 rule/unrounded-float
-- expect 11:3 rule/unrounded-float
WITH rates AS (
  SELECT outpost, cost, signals, cost / signals AS rate FROM checks
)
SELECT
  outpost,
  SUM(cost) / SUM(signals * 1.0) AS a,
  100 * SUM(rate) AS b,
  rate AS c,
  ROUND(SUM(rate), 1) AS d
FROM rates
GROUP BY outpost, rate
