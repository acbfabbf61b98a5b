-- expect 3:10 rule/syntax
SELECT
  outpost,
FROM checks
