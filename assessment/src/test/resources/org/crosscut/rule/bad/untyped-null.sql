-- expect 4:3 rule/untyped-null
SELECT
  outpost,
  NULL AS reason
FROM checks
