-- expect 4:10 rule/foreign-character
-- expect 6:29 rule/foreign-character
SELECT
  outpost，
  state AS "状态",
  state = 'manned' AND cost ≥ 3 AS applies
FROM checks
