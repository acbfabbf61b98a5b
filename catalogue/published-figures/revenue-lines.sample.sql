-- The table of other revenue of one mission for one period. What was cancelled of the period before is the figure that the
-- trend of cancellations draws for the same mission and period. One total in ten takes the balance in by mistake.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size,
    getvariable('entity') || getvariable('period') AS seed
  WHERE getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
amounts AS (
  SELECT 'investment-revenue' AS line, CAST(FLOOR(0.08 * m.size * (0.3 + rnd(m.seed, 'investment'))) AS BIGINT) AS tenths
  FROM mission AS m
  UNION ALL
  SELECT 'miscellaneous-revenue', CAST(FLOOR(0.05 * m.size * POWER(rnd(m.seed, 'miscellaneous'), 3)) AS BIGINT)
  FROM mission AS m
  UNION ALL
  SELECT 'voluntary-contributions-in-cash', CASE WHEN rnd(m.seed, 'voluntary') < 0.9 THEN 0 END
  FROM mission AS m
  UNION ALL
  SELECT 'prior-period-adjustments', CASE WHEN rnd(m.seed, 'adjusted') < 0.1 THEN -CAST(FLOOR(50 + 400 * rnd(m.seed, 'adjustment')) AS BIGINT) ELSE 0 END
  FROM mission AS m
  UNION ALL
  SELECT
    'prior-period-cancellations',
    CAST(SUM(FLOOR(m.size * s.share / 10000.0 * POWER(2 * rnd(m.entity || s.line || m.period, 'cancelled'), 1.6))) AS BIGINT)
  FROM mission AS m
  CROSS JOIN (VALUES ('military-police-subtotal', 620), ('civilian-subtotal', 25), ('operational-subtotal', 640)) AS s(line, share)
  GROUP BY ALL
),
made AS (
  SELECT line, tenths FROM amounts
  UNION ALL
  SELECT
    'revenue-total',
    SUM(COALESCE(a.tenths, 0)) + MAX(CASE WHEN rnd(m.seed, 'balance taken in') < 0.1 THEN 34 ELSE 0 END)
  FROM amounts AS a
  CROSS JOIN mission AS m
)
SELECT
  m.entity,
  m.period,
  'Exercise/' || m.entity || '/' || m.period AS document,
  d.line,
  CAST(d.tenths / 10 AS DECIMAL(12, 1)) AS amount
FROM made AS d
CROSS JOIN mission AS m
JOIN revenue_categories AS c
  ON c.code = d.line
ORDER BY c.sort
