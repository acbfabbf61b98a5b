-- expect 3:3 rule/untyped-null
SELECT
  NULL AS reason
FROM checks
