WITH marked AS (
  SELECT
    b.entity,
    b.sex,
    b.persons,
    s.is_uniformed
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  JOIN staff_groups AS s ON s.code = g.staff_group
)
SELECT
  COUNT(DISTINCT entity) AS entities,
  SUM(persons) FILTER (WHERE NOT is_uniformed) AS civilians,
  ROUND(100.0 * SUM(persons) FILTER (WHERE NOT is_uniformed AND sex = 'women') / NULLIF(SUM(persons) FILTER (WHERE NOT is_uniformed AND sex IS NOT NULL), 0), 1) AS civilian_women_share,
  SUM(persons) FILTER (WHERE is_uniformed) AS uniformed,
  ROUND(100.0 * SUM(persons) FILTER (WHERE is_uniformed AND sex = 'women') / NULLIF(SUM(persons) FILTER (WHERE is_uniformed AND sex IS NOT NULL), 0), 1) AS uniformed_women_share,
  COALESCE(SUM(persons) FILTER (WHERE sex IS NULL), 0) AS sex_unknown
FROM marked
HAVING COUNT(*) > 0
ORDER BY entities
