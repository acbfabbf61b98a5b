WITH counted AS (
  SELECT
    b.entity,
    g.staff_group,
    SUM(CASE WHEN b.sex = 'women' THEN b.persons ELSE 0 END) AS women,
    SUM(b.persons) AS persons,
    SUM(CASE WHEN b.sex IS NULL THEN b.persons ELSE 0 END) AS sex_unknown
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  GROUP BY b.entity, g.staff_group
)
SELECT
  c.entity,
  c.staff_group,
  c.women,
  c.persons,
  c.sex_unknown,
  ROUND(100.0 * c.women / NULLIF(c.persons - c.sex_unknown, 0), 1) AS women_share,
  g.aim
FROM counted AS c
JOIN staff_groups AS g ON g.code = c.staff_group
