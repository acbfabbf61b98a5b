-- outpost text not null <- repairs.outpost
-- id integer not null <- repairs.id
-- filters repairs.id repairs.outpost
SELECT
  r.outpost,
  r.id
FROM repairs AS r
QUALIFY ROW_NUMBER() OVER (PARTITION BY r.outpost ORDER BY r.id DESC) = 1
ORDER BY r.id
LIMIT 5
