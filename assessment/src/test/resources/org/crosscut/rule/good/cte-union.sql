-- place text not null <- checks.outpost repairs.outpost
-- cost decimal(15,2) <- checks.cost repairs.cost
-- filters checks.state repairs.done_on
WITH spent (place, cost) AS (
  SELECT outpost, cost FROM checks WHERE state IN ('manned', 'empty')
), mended AS (
  SELECT r.outpost AS place, r.cost FROM repairs AS r WHERE r.done_on <= :as_of
)
SELECT place, cost FROM spent
UNION ALL
SELECT m.place, m.cost FROM mended AS m
