-- expect 6:19 rule/join-by-name
-- expect 7:14 rule/join-by-name
SELECT
  c.cost
FROM checks AS c
JOIN repairs AS r USING (outpost)
NATURAL JOIN outposts AS o
