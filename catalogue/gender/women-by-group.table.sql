-- How many more women would be needed if the number of persons stayed as it is, rounded up.
WITH counted AS (
  SELECT
    g.staff_group,
    SUM(CASE WHEN b.sex = 'women' THEN b.persons ELSE 0 END) AS women,
    SUM(CASE WHEN b.sex = 'men' THEN b.persons ELSE 0 END) AS men
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  GROUP BY g.staff_group
)
SELECT
  c.staff_group,
  c.women,
  c.men,
  ROUND(100.0 * c.women / NULLIF(c.women + c.men, 0), 1) AS women_share,
  s.aim,
  CAST(GREATEST(CEIL(s.aim * (c.women + c.men) / 100.0) - c.women, 0) AS INTEGER) AS women_short
FROM counted AS c
JOIN staff_groups AS s ON s.code = c.staff_group
ORDER BY s.group_order
