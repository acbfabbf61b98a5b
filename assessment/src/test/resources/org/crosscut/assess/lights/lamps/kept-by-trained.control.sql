-- a lamp whose keeper is not in the register has nobody whose training is known
SELECT
  l.district,
  l.lamp,
  l.keeper,
  TRUE AS applies,
  k.trained_on + INTERVAL '1' YEAR >= :as_of AS compliant
FROM lamps AS l
LEFT JOIN keepers AS k
  ON k.district = l.district
  AND k.keeper = l.keeper
