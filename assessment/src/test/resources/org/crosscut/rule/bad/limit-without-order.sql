-- expect 5:7 rule/limit-without-order
SELECT
  outpost
FROM checks
LIMIT 3
