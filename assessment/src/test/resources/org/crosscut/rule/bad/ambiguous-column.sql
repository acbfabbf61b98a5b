-- expect 3:3 rule/ambiguous-column
SELECT
  outpost
FROM checks AS c
JOIN repairs AS r ON r.outpost = c.outpost
