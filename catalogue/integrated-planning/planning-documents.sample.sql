-- A strategic plan every three years, operational plans every year, tactical plans for the rest of the rows, each resting on the
-- one above that was in force when it was written. When a strategic plan is replaced, some of what rests on it lives on; police
-- are the component most often forgotten.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date,
    rnd(1, code || ' planning cycle') AS x_cycle,
    rnd(1, code || ' renewal') AS x_renewal
  FROM entities
  WHERE code = getvariable('entity')
),
drawn AS (
  SELECT
    m.*,
    r.i,
    CASE WHEN r.i <= 2 THEN 'strategic' WHEN r.i <= 8 THEN 'operational' ELSE 'tactical' END AS planning_level,
    rnd(r.i, m.entity || ' plan day') AS x_day,
    rnd(r.i, m.entity || ' civilian') AS x_civilian,
    rnd(r.i, m.entity || ' military') AS x_military,
    rnd(r.i, m.entity || ' police') AS x_police,
    rnd(r.i, m.entity || ' above') AS x_above,
    -- The second strategic plan replaced the first so many days ago.
    60 + CAST(floor(500 * m.x_cycle) AS INTEGER) AS renewed_ago
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
dated AS (
  SELECT
    *,
    CASE
      WHEN i = 1 THEN state_date - renewed_ago - 1095
      WHEN i = 2 THEN state_date - renewed_ago
      WHEN i <= 5 THEN state_date - renewed_ago - 30 - CAST(floor(300 * x_day) AS INTEGER)
      WHEN i <= 8 THEN state_date - CAST(floor((renewed_ago - 30) * x_day) AS INTEGER)
      ELSE state_date - CAST(floor(400 * x_day) AS INTEGER)
    END AS made_on
  FROM drawn
),
linked AS (
  SELECT
    *,
    CASE
      WHEN i <= 2 THEN NULL
      WHEN x_above < 0.05 THEN NULL
      WHEN i <= 5 THEN 1
      WHEN i <= 8 THEN 2
      WHEN x_above < 0.07 THEN 2
      WHEN x_above < 0.15 THEN 3 + CAST(floor(3 * x_day) AS INTEGER)
      ELSE 6 + CAST(floor(3 * x_day) AS INTEGER)
    END AS above
  FROM dated
)
SELECT
  entity,
  state_date,
  printf('%s-PL-%06d', entity, i) AS plan_number,
  planning_level,
  CASE WHEN i > 8 AND x_above > 0.97 THEN NULL ELSE made_on END AS approved_on,
  CASE
    WHEN i = 1 THEN state_date - renewed_ago - 1
    WHEN i = 3 THEN state_date - 1
    WHEN i IN (4, 5) AND x_renewal < 0.6 THEN state_date - 10
    WHEN i > 8 AND x_day > 0.8 THEN state_date - 5
  END AS ended_on,
  CASE WHEN x_civilian < 0.04 THEN NULL ELSE i > 8 AND x_civilian < 0.6 OR i <= 8 AND x_civilian < 0.95 END AS covers_civilian,
  CASE WHEN x_military < 0.04 THEN NULL ELSE i > 8 AND x_military < 0.8 OR i <= 8 AND x_military < 0.96 END AS covers_military,
  CASE WHEN x_police < 0.06 THEN NULL ELSE i > 8 AND x_police < 0.35 OR i <= 8 AND x_police < 0.7 END AS covers_police,
  CASE WHEN above IS NOT NULL THEN printf('%s-PL-%06d', entity, above) END AS rests_on,
  CASE
    WHEN i <= 2 THEN 'outside'
    WHEN i > 8 AND x_above > 0.97 THEN 'outside'
    WHEN i = 3 OR (i IN (4, 5) AND x_renewal < 0.6) OR (i > 8 AND x_day > 0.8) THEN 'outside'
    WHEN above IS NULL THEN 'undetermined'
    WHEN i <= 5 THEN 'not-satisfied'
    WHEN i <= 8 THEN 'satisfied'
    WHEN x_above < 0.07 THEN 'not-satisfied'
    WHEN above = 3 OR (above IN (4, 5) AND x_renewal < 0.6) THEN 'not-satisfied'
    WHEN CAST(getvariable('rows') AS BIGINT) >= above THEN 'satisfied'
  END AS expected_plan_rests_on_level_above
FROM linked
WHERE entity NOT IN ('XMG', 'XMK') OR x_renewal < 0.5
ORDER BY i
