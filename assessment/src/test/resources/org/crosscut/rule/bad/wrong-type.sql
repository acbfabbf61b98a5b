-- expect 4:3 rule/wrong-type
-- expect 7:7 rule/wrong-type
SELECT
  last_check + 30 AS due,
  outpost
FROM checks
WHERE outpost
