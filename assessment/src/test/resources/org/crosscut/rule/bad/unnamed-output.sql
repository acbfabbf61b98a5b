-- expect 4:3 rule/unnamed-output
SELECT
  outpost,
  cost * 2
FROM checks
