-- outpost text not null <- checks.outpost
-- latest date <- checks.outpost repairs.done_on repairs.outpost
-- compliant boolean not null <- checks.outpost repairs.mechanic repairs.outpost
-- filters checks.outpost outposts.code outposts.strength
SELECT
  c.outpost,
  (SELECT MAX(r.done_on) FROM repairs AS r WHERE r.outpost = c.outpost) AS latest,
  EXISTS (SELECT 1 FROM repairs AS r WHERE r.outpost = c.outpost AND r.mechanic = 'M') AS compliant
FROM checks AS c
WHERE c.outpost IN (SELECT o.code FROM outposts AS o WHERE o.strength > 3)
