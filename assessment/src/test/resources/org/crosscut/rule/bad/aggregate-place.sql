-- expect 7:7 rule/aggregate-place
-- expect 4:3 rule/aggregate-place
SELECT
  SUM(MAX(cost)) AS cost
FROM
  checks
WHERE COUNT(*) > 1
