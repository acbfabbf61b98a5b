-- One row a State, larger States with wider ranges. Four States of 26 are below their ranges, one of them unrepresented, two
-- above, of one the number is not known; statuses last for two years.
WITH body AS (
  SELECT code AS entity, CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
states AS (
  SELECT
    b.*,
    s.code AS state,
    3 + CAST(floor(60 * pow(rnd(s.code, 'range'), 3)) AS INTEGER) AS lower_limit,
    row_number() OVER (ORDER BY rnd(s.code || year(b.state_date) // 2, 'status')) AS place,
    rnd(s.code, 'within') AS x_within
  FROM body AS b
  JOIN member_states AS s ON s.workspace = 'exercise'
),
made AS (
  SELECT
    *,
    lower_limit + 6 + lower_limit // 3 AS upper_limit,
    CASE
      WHEN place = 1 THEN 0
      WHEN place <= 4 THEN lower_limit - 1 - CAST(floor(x_within * lower_limit / 2.0) AS INTEGER)
      WHEN place <= 6 THEN lower_limit + 7 + lower_limit // 3 + CAST(floor(6 * x_within) AS INTEGER)
      WHEN place = 7 THEN NULL
      ELSE lower_limit + CAST(floor((7 + lower_limit // 3) * x_within) AS INTEGER)
    END AS staff
  FROM states
)
SELECT
  entity,
  state_date,
  state,
  lower_limit,
  upper_limit,
  staff,
  CAST(least(staff, floor(staff * 0.08 + rnd(state, 'directors'))) AS INTEGER) AS directors,
  CASE WHEN place <= 6 THEN 'not-satisfied' WHEN place = 7 THEN 'undetermined' ELSE 'satisfied' END AS expected_within_desirable_range
FROM (SELECT * REPLACE (CASE WHEN staff < 0 THEN 0 ELSE staff END AS staff) FROM made)
ORDER BY state
