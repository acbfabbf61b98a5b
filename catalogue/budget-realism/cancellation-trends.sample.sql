-- A period keeps its figure in every report that prints it: each is drawn from the mission, the group and the period that
-- it belongs to. Obligations to contributors are cancelled after four more years, hence the long tail of the first group.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size
  WHERE getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
-- Share: parts of a hundred thousand of gross requirements.
shares(line, share, sort) AS (
  VALUES
    ('military-police-subtotal', 620, 1),
    ('civilian-subtotal', 25, 2),
    ('operational-subtotal', 640, 3)
),
three AS (
  SELECT
    q.code AS trend_period,
    q.from_date
  FROM periods AS p
  JOIN periods AS q
    ON q.kind = p.kind
    AND q.from_date <= p.from_date
    AND q.from_date + INTERVAL '24' MONTH >= p.from_date
  WHERE p.code = getvariable('period')
),
figures AS (
  SELECT
    m.entity,
    s.line,
    s.sort,
    t.trend_period,
    t.from_date,
    CAST(FLOOR(m.size * s.share / 10000.0
      * POWER(2 * rnd(m.entity || s.line || t.trend_period, 'cancelled'), 1.6)) AS BIGINT) AS tenths
  FROM mission AS m
  CROSS JOIN shares AS s
  CROSS JOIN three AS t
),
made AS (
  SELECT entity, line, sort, trend_period, from_date, tenths FROM figures
  UNION ALL
  SELECT entity, 'gross-requirements', 4, trend_period, from_date, SUM(tenths)
  FROM figures
  GROUP BY entity, trend_period, from_date
)
SELECT
  entity,
  getvariable('period') AS period,
  'Exercise/' || entity || '/' || getvariable('period') AS document,
  CAST(NULL AS VARCHAR) AS place,
  line,
  trend_period,
  CAST(tenths / 10 AS DECIMAL(12, 1)) AS cancelled
FROM made
ORDER BY sort, from_date
