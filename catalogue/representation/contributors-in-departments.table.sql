-- Both departments together; the bounds are those shares that the number of staff does not refute, tried by thousandths.
WITH strengths AS (
  SELECT
    b.nationality,
    SUM(b.persons) AS strength
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  WHERE b.nationality IS NOT NULL
    AND g.staff_group IN ('contingent', 'officers')
  GROUP BY b.nationality
),
employed AS (
  SELECT
    b.nationality,
    SUM(b.persons) AS staff,
    SUM(CASE WHEN g.staff_group = 'director' THEN b.persons ELSE 0 END) AS directors
  FROM staff_on_board AS b
  JOIN entities AS e
    ON e.code = b.entity
    AND e.kind = 'department'
  JOIN staff_grades AS g ON g.code = b.grade
  WHERE b.nationality IS NOT NULL
    AND g.staff_group IN ('professional', 'director')
  GROUP BY b.nationality
),
sums AS (
  SELECT
    s.nationality,
    s.strength,
    SUM(s.strength) OVER () AS strength_of_all,
    COALESCE(p.staff, 0) AS staff,
    COALESCE(p.directors, 0) AS directors,
    (SELECT SUM(staff) FROM employed) AS staff_of_all
  FROM strengths AS s
  LEFT JOIN employed AS p ON p.nationality = s.nationality
),
bounds AS (
  SELECT
    c.nationality,
    MIN(t.n) AS lowest,
    MAX(t.n) AS highest
  FROM sums AS c
  CROSS JOIN thousandths AS t
  WHERE (1000 * c.staff - t.n * c.staff_of_all) * (1000 * c.staff - t.n * c.staff_of_all) <= :z_squared * c.staff_of_all * t.n * (1000 - t.n)
  GROUP BY c.nationality
)
SELECT
  c.nationality,
  c.strength,
  ROUND(100.0 * c.strength / NULLIF(c.strength_of_all, 0), 1) AS contribution_share,
  c.staff,
  c.directors,
  ROUND(100.0 * c.staff / NULLIF(c.staff_of_all, 0), 1) AS staff_share,
  ROUND(b.lowest / 10.0, 1) AS lower_bound,
  ROUND(b.highest / 10.0, 1) AS upper_bound
FROM sums AS c
LEFT JOIN bounds AS b ON b.nationality = c.nationality
WHERE c.staff_of_all > 0
ORDER BY c.strength DESC, c.nationality
