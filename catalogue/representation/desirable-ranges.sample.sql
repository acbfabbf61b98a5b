-- One row a State, larger States with wider ranges. One State in eight is below its range, one in twelve above, one in
-- twenty-five has a range or a number that is not known; statuses last for years.
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
    rnd(s.code || year(b.state_date) // 2, 'status') AS x,
    rnd(s.code, 'within') AS x_within
  FROM body AS b
  JOIN member_states AS s ON s.workspace = 'exercise'
),
made AS (
  SELECT
    *,
    lower_limit + 6 + lower_limit // 3 AS upper_limit,
    CASE
      WHEN x < 0.03 THEN 0
      WHEN x < 0.13 THEN lower_limit - 1 - CAST(floor(x_within * lower_limit / 2.0) AS INTEGER)
      WHEN x < 0.21 THEN lower_limit + 7 + lower_limit // 3 + CAST(floor(6 * x_within) AS INTEGER)
      WHEN x < 0.26 THEN NULL
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
  CAST(floor(staff * 0.08 + rnd(state, 'directors')) AS INTEGER) AS directors,
  CASE WHEN x < 0.21 THEN 'not-satisfied' WHEN x < 0.26 THEN 'undetermined' ELSE 'satisfied' END AS expected_within_desirable_range
FROM (SELECT * REPLACE (greatest(staff, 0) AS staff) FROM made)
WHERE staff IS NULL OR staff >= CAST(floor(staff * 0.08 + rnd(state, 'directors')) AS INTEGER)
ORDER BY state
