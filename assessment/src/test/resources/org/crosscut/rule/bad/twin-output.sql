-- expect 4:3 rule/twin-output
SELECT
  outpost,
  state AS outpost
FROM checks
