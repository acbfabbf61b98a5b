-- a sum of which a part is not known is not known
WITH spent AS (
  SELECT
    district,
    season,
    CASE WHEN COUNT(cost) = COUNT(voyage) THEN SUM(cost) END AS cost
  FROM voyages
  GROUP BY district, season
)
SELECT
  s.district,
  s.season,
  t.cost,
  TRUE AS applies,
  t.cost <= :budget AS compliant
FROM subjects AS s
LEFT JOIN spent AS t
  ON t.district = s.district
  AND t.season = s.season
