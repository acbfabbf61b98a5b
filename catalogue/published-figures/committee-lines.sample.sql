-- What the Advisory Committee prints of a mission's budget is what the mission reported and asked for, drawn here as it is
-- drawn there. One estimate in thirty is misprinted, and the variance with it.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    p.code AS period,
    b.code AS base_period,
    q.code AS performance_period,
    b.from_date,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size
  FROM periods AS p
  JOIN periods AS b
    ON b.kind = p.kind
    AND b.to_date + 1 = p.from_date
  JOIN periods AS q
    ON q.kind = b.kind
    AND q.to_date + 1 = b.from_date
  WHERE p.code = getvariable('period')
    AND getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
usual AS (
  SELECT
    m.*,
    s.code AS line,
    l.section,
    CASE WHEN m.size >= s.from_size THEN m.size * s.share / 1000 ELSE 0 END AS tenths
  FROM mission AS m
  CROSS JOIN exercise_budget_shares AS s
  JOIN budget_lines AS l
    ON l.code = s.code
  WHERE l.role = 'line'
),
lines AS (
  SELECT
    *,
    CAST(FLOOR(tenths * (0.9 + 0.2 * rnd(entity || line || performance_period, 'apportioned'))) AS BIGINT) AS apportioned,
    CAST(FLOOR(tenths * (0.9 + 0.2 * rnd(entity || line || performance_period, 'apportioned'))
      * (0.88 + 0.17 * rnd(entity || line || performance_period, 'spent'))) AS BIGINT) AS spent,
    CAST(FLOOR(tenths * (0.9 + 0.2 * rnd(entity || line || base_period, 'apportioned'))) AS BIGINT) AS base,
    CAST(FLOOR(0.58 * tenths * (0.9 + 0.2 * rnd(entity || line || base_period, 'apportioned'))) AS BIGINT) AS so_far,
    CAST(FLOOR(tenths * (0.84 + 0.22 * rnd(entity || line || period, 'estimated'))) AS BIGINT) AS estimated
  FROM usual
),
sums AS (
  SELECT
    section || '-subtotal' AS line,
    SUM(apportioned) AS apportioned,
    SUM(spent) AS spent,
    SUM(base) AS base,
    SUM(so_far) AS so_far,
    SUM(estimated) AS estimated
  FROM lines
  GROUP BY section
  UNION ALL
  SELECT 'gross-requirements', SUM(apportioned), SUM(spent), SUM(base), SUM(so_far), SUM(estimated)
  FROM lines
),
made AS (
  SELECT
    m.entity,
    m.period,
    m.base_period,
    m.performance_period,
    CAST(m.from_date + INTERVAL '8' MONTH - INTERVAL '1' DAY AS DATE) AS spent_as_at,
    s.line,
    s.apportioned,
    s.spent,
    s.base,
    s.so_far,
    s.estimated + CASE WHEN rnd(m.entity || s.line || m.period, 'committee') < 1.0 / 30 THEN 900 ELSE 0 END AS estimated
  FROM sums AS s
  CROSS JOIN mission AS m
)
SELECT
  d.entity,
  d.period,
  d.base_period,
  d.performance_period,
  'Exercise/committee/' || d.entity || '/' || d.period AS document,
  'IV, financial resources' AS place,
  d.line,
  CAST(d.apportioned / 10 AS DECIMAL(14, 1)) AS apportionment,
  CAST(d.spent / 10 AS DECIMAL(14, 1)) AS expenditure,
  CAST(d.base / 10 AS DECIMAL(14, 1)) AS base_amount,
  d.spent_as_at,
  CAST(d.so_far / 10 AS DECIMAL(14, 1)) AS spent,
  CAST(d.estimated / 10 AS DECIMAL(14, 1)) AS estimate,
  CAST((d.estimated - d.base) / 10 AS DECIMAL(14, 1)) AS printed_variance,
  CAST(COALESCE(ROUND(100 * (d.estimated - d.base) / NULLIF(d.base, 0), 1), 0) AS DECIMAL(8, 1)) AS printed_percentage
FROM made AS d
JOIN budget_lines AS l
  ON l.code = d.line
ORDER BY l.sort
