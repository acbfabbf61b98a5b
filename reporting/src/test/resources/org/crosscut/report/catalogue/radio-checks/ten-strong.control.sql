-- too few and too many are equally wrong
SELECT
  camp,
  outpost,
  staff,
  staff - 10 AS off,
  TRUE AS applies,
  staff = 10 AS compliant
FROM checks
