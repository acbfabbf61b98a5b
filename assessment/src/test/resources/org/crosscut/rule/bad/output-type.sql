-- expect 4:3 rule/output-type
SELECT
  outpost,
  INTERVAL '1' DAY AS span
FROM checks
