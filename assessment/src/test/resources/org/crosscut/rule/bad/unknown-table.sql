-- expect 6:6 rule/unknown-table
-- expect 4:3 rule/unknown-table
SELECT
  x.outpost,
  c.whatever
FROM chekcs AS c
