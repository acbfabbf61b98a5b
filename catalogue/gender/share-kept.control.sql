-- Shares are compared as products, the least that this year can be with the most that last year can have been, and the
-- other way round.
WITH earlier AS (
  SELECT
    b.entity,
    g.staff_group,
    b.state_date,
    SUM(CASE WHEN b.sex = 'women' THEN b.persons ELSE 0 END) AS women,
    SUM(b.persons) AS persons,
    SUM(CASE WHEN b.sex IS NULL THEN b.persons ELSE 0 END) AS sex_unknown
  FROM staff_on_board@history AS b
  JOIN staff_grades AS g ON g.code = b.grade
  GROUP BY b.entity, g.staff_group, b.state_date
)
SELECT
  s.entity,
  s.staff_group,
  s.women,
  s.persons,
  s.sex_unknown,
  ROUND(100.0 * s.women / NULLIF(s.persons - s.sex_unknown, 0), 1) AS women_share,
  e.women AS women_before,
  e.persons AS persons_before,
  ROUND(100.0 * e.women / NULLIF(e.persons - e.sex_unknown, 0), 1) AS share_before,
  g.aim,
  s.persons > 0 AS applies,
  CASE
    WHEN 100 * s.women >= g.aim * s.persons THEN TRUE
    WHEN 100 * (s.women + s.sex_unknown) >= g.aim * s.persons THEN NULL
    WHEN s.women * e.persons > (e.women + e.sex_unknown) * s.persons THEN TRUE
    WHEN (s.women + s.sex_unknown) * e.persons < e.women * s.persons THEN FALSE
    WHEN s.sex_unknown = 0 AND e.sex_unknown = 0 AND s.women * e.persons = e.women * s.persons THEN :share_asked = 'not-fallen'
  END AS compliant
FROM subjects AS s
JOIN staff_groups AS g ON g.code = s.staff_group
LEFT JOIN earlier AS e
  ON e.entity = s.entity
  AND e.staff_group = s.staff_group
  AND e.state_date = CAST(s.state_date - INTERVAL '12' MONTH AS DATE)
