-- The approved budget is that of the estimates, the gains those of the table of initiatives. One percentage in ten is off by
-- a digit, one approved budget in eight is of an earlier state, one in twenty-five cannot be read.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    q.code AS base_period,
    getvariable('entity') || getvariable('period') AS seed,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size,
    CAST(FLOOR((40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2))
      * (0.3 + 1.2 * rnd(getvariable('entity') || getvariable('period'), 'gains ahead'))) AS BIGINT) AS ahead
  FROM periods AS p
  JOIN periods AS q
    ON q.kind = p.kind
    AND q.to_date + 1 = p.from_date
  WHERE p.code = getvariable('period')
    AND getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
approved AS (
  SELECT
    CAST(SUM(FLOOR(CASE WHEN m.size >= s.from_size THEN m.size * s.share / 1000 ELSE 0 END
      * (0.9 + 0.2 * rnd(m.entity || s.code || m.base_period, 'apportioned')))) AS BIGINT) AS tenths
  FROM mission AS m
  CROSS JOIN exercise_budget_shares AS s
  JOIN budget_lines AS l
    ON l.code = s.code
  WHERE l.role = 'line'
),
made AS (
  SELECT
    m.*,
    a.tenths
  FROM mission AS m
  CROSS JOIN approved AS a
)
SELECT
  entity,
  period,
  'Exercise/' || entity || '/' || period AS document,
  base_period,
  CASE
    WHEN rnd(seed, 'approved unread') < 0.04 THEN NULL
    WHEN rnd(seed, 'earlier state') < 0.12 THEN CAST((tenths - 8) / 10 AS DECIMAL(12, 1))
    ELSE CAST(tenths / 10 AS DECIMAL(12, 1))
  END AS approved_budget,
  CAST(ROUND(100 * ahead / tenths, 1) + CASE WHEN rnd(seed, 'digit') < 0.1 THEN 0.3 ELSE 0 END AS DECIMAL(8, 1)) AS printed_percentage
FROM made
