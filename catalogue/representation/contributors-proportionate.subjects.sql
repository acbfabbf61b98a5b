-- Contributors are ranked by what all missions report of them; equal strengths share the better rank.
WITH strengths AS (
  SELECT
    b.nationality,
    SUM(b.persons) AS strength
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  WHERE b.nationality IS NOT NULL
    AND (g.staff_group IN ('contingent', 'officers') OR :contribution = 'uniformed' AND g.staff_group IN ('formed-police', 'police'))
  GROUP BY b.nationality
),
ranked AS (
  SELECT
    nationality,
    strength,
    RANK() OVER (ORDER BY strength DESC) AS place
  FROM strengths
),
tiers AS (
  SELECT
    t.code AS tier,
    r.nationality,
    r.strength
  FROM ranked AS r
  JOIN contributor_tiers AS t
    ON r.place >= t.first_rank
    AND r.place <= t.last_rank
),
tier_sums AS (
  SELECT
    tier,
    SUM(strength) AS strength
  FROM tiers
  GROUP BY tier
),
whole AS (
  SELECT SUM(strength) AS strength_of_all
  FROM strengths
),
employed AS (
  SELECT
    b.entity,
    d.code AS staff_band,
    b.nationality,
    b.persons
  FROM staff_on_board AS b
  JOIN entities AS e
    ON e.code = b.entity
    AND e.kind = 'department'
  JOIN staff_grades AS g ON g.code = b.grade
  JOIN staff_bands AS d ON d.code = 'all' AND g.staff_group = 'professional' OR g.staff_group = 'director'
),
employed_sums AS (
  SELECT
    entity,
    staff_band,
    SUM(persons) AS staff,
    SUM(CASE WHEN nationality IS NULL THEN persons ELSE 0 END) AS nationality_unknown
  FROM employed
  GROUP BY entity, staff_band
),
held AS (
  SELECT
    p.entity,
    p.staff_band,
    t.tier,
    SUM(p.persons) AS tier_staff
  FROM employed AS p
  JOIN tiers AS t ON t.nationality = p.nationality
  GROUP BY p.entity, p.staff_band, t.tier
)
SELECT
  s.entity,
  s.staff_band,
  t.tier,
  COALESCE(h.tier_staff, 0) AS tier_staff,
  s.staff,
  s.nationality_unknown,
  t.strength,
  w.strength_of_all
FROM employed_sums AS s
CROSS JOIN tier_sums AS t
CROSS JOIN whole AS w
LEFT JOIN held AS h
  ON h.entity = s.entity
  AND h.staff_band = s.staff_band
  AND h.tier = t.tier
