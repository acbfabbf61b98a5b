-- Each invented mission prints what was and what had been aimed at for each of three measures. One sign in 25 stands the
-- wrong way round, one is not legible.
WITH mission AS (
  SELECT code AS entity, getvariable('period') AS period, code || getvariable('period') AS salt
  FROM entities
  WHERE code = getvariable('entity')
),
lines AS (
  SELECT
    m.*,
    p.code AS personnel_measure,
    p.plan_limit AS right_sign,
    s.code AS stage,
    1 + row_number() OVER (ORDER BY p.code) // 2 AS line,
    CASE p.code
      WHEN 'women-international' THEN 26 + 14 * rnd(m.entity, 'women')
      WHEN 'days-roster' THEN 60 + 60 * rnd(m.entity, 'roster')
      ELSE 120 + 180 * rnd(m.entity, 'post-specific')
    END AS base,
    rnd(m.salt || p.code || s.code, 'figure') AS x,
    rnd(m.salt || p.code, 'sign') AS x_sign
  FROM mission AS m, personnel_measures AS p, printed_stages AS s
  WHERE p.code <> 'women-civilian'
)
SELECT
  entity,
  period,
  printf('EXERCISE/%s/%s', entity, left(period, 4)) AS document,
  '4.1.' || CASE personnel_measure WHEN 'women-international' THEN '1' WHEN 'days-roster' THEN '2' ELSE '3' END AS place,
  stage,
  personnel_measure,
  CASE
    WHEN stage = 'actual' THEN 'none'
    WHEN x_sign < 0.04 THEN CASE WHEN right_sign = 'at-least' THEN 'at-most' ELSE 'at-least' END
    WHEN x_sign < 0.08 THEN NULL
    WHEN x_sign < 0.25 THEN 'none'
    ELSE right_sign
  END AS comparator,
  CASE WHEN x < 0.03 THEN NULL ELSE CASE
    WHEN personnel_measure = 'women-international' AND stage = 'planned' THEN round(base + CASE WHEN rnd(salt, 'timid plan') < 0.15 THEN 0 ELSE 5 END)
    WHEN personnel_measure = 'women-international' THEN round(base + 4 * x, 1)
    WHEN stage = 'planned' THEN CASE WHEN personnel_measure = 'days-roster' THEN 90 ELSE 120 END
    ELSE round(base * (0.7 + 0.6 * x))
  END END::DECIMAL(6, 1) AS figure,
  CASE WHEN personnel_measure <> 'women-international' THEN 'posting' END AS counted_from,
  CASE
    WHEN stage = 'actual' THEN 'outside'
    WHEN x_sign < 0.04 THEN 'not-satisfied'
    WHEN x_sign < 0.08 THEN 'undetermined'
    WHEN x_sign < 0.25 THEN 'outside'
    ELSE 'satisfied'
  END AS expected_plans_point_right
FROM lines
ORDER BY place, stage
