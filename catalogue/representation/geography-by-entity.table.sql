WITH marked AS (
  SELECT
    b.entity,
    b.nationality,
    b.persons,
    g.staff_group,
    s.regional_group
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  LEFT JOIN member_states AS s ON s.code = b.nationality
  WHERE g.staff_group IN ('professional', 'director')
    AND b.persons > 0
)
SELECT
  entity,
  SUM(persons) AS staff,
  COUNT(DISTINCT nationality) AS nationalities,
  COALESCE(SUM(persons) FILTER (WHERE regional_group = 'african'), 0) AS african,
  COALESCE(SUM(persons) FILTER (WHERE regional_group = 'asia-pacific'), 0) AS asia_pacific,
  COALESCE(SUM(persons) FILTER (WHERE regional_group = 'eastern-european'), 0) AS eastern_european,
  COALESCE(SUM(persons) FILTER (WHERE regional_group = 'latin-american-caribbean'), 0) AS latin_american,
  COALESCE(SUM(persons) FILTER (WHERE regional_group = 'western-european-other'), 0) AS western_european,
  COALESCE(SUM(persons) FILTER (WHERE nationality IS NULL), 0) AS not_recorded,
  COALESCE(SUM(persons) FILTER (WHERE staff_group = 'director'), 0) AS directors,
  COUNT(DISTINCT nationality) FILTER (WHERE staff_group = 'director') AS director_nationalities
FROM marked
GROUP BY entity
ORDER BY entity
