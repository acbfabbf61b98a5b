WITH counted AS (
  SELECT
    b.entity,
    d.code AS staff_band,
    b.nationality,
    SUM(b.persons) AS persons
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  JOIN staff_bands AS d ON d.code = 'all' AND g.staff_group = 'professional' OR g.staff_group = 'director'
  WHERE b.nationality IS NOT NULL
    AND b.persons > 0
  GROUP BY b.entity, d.code, b.nationality
)
SELECT
  entity,
  staff_band,
  COUNT(*) AS nationalities,
  SUM(persons) AS staff,
  MAX(persons) AS most,
  ROUND(100.0 * MAX(persons) / NULLIF(SUM(persons), 0), 1) AS largest_share
FROM counted
GROUP BY entity, staff_band
