-- The financial table of one mission for one period. Amounts are whole tenths until the end, so that every sum is
-- exact before about one sum in sixty, one variance and one percentage in a hundred and fifty are spoilt the way prints
-- are: two digits swapped, parentheses left out. One cell of the last two columns in two hundred is unreadable.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size,
    q.code AS base_period
  FROM periods AS p
  JOIN periods AS q
    ON q.kind = p.kind
    AND q.to_date + 1 = p.from_date
  WHERE p.code = getvariable('period')
    AND getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
usual AS (
  SELECT
    s.code AS line,
    CASE WHEN m.size >= s.from_size THEN m.size * s.share / 1000 ELSE 0 END AS tenths
  FROM exercise_budget_shares AS s
  CROSS JOIN mission AS m
),
lines AS (
  SELECT
    u.line,
    CAST(FLOOR(u.tenths * (0.9 + 0.2 * rnd(getvariable('entity') || u.line || m.base_period, 'apportioned'))) AS BIGINT) AS base,
    CAST(FLOOR(u.tenths * (0.84 + 0.22 * rnd(getvariable('entity') || u.line || getvariable('period'), 'estimated'))) AS BIGINT)
      AS estimated
  FROM usual AS u
  CROSS JOIN mission AS m
),
subtotals AS (
  SELECT
    t.sum_line AS line,
    SUM(t.sign * i.base) AS base,
    SUM(t.sign * i.estimated) AS estimated
  FROM lines AS i
  JOIN budget_sums AS t
    ON t.term_line = i.line
  JOIN budget_lines AS l
    ON l.code = t.sum_line
  WHERE l.role = 'subtotal'
  GROUP BY t.sum_line
),
gross AS (
  SELECT
    t.sum_line AS line,
    SUM(t.sign * i.base) AS base,
    SUM(t.sign * i.estimated) AS estimated
  FROM subtotals AS i
  JOIN budget_sums AS t
    ON t.term_line = i.line
  GROUP BY t.sum_line
),
parts AS (
  SELECT line, base, estimated FROM lines
  UNION ALL
  SELECT line, base, estimated FROM subtotals
  UNION ALL
  SELECT line, base, estimated FROM gross
),
totals AS (
  SELECT
    t.sum_line AS line,
    SUM(t.sign * i.base) AS base,
    SUM(t.sign * i.estimated) AS estimated
  FROM parts AS i
  JOIN budget_sums AS t
    ON t.term_line = i.line
  JOIN budget_lines AS l
    ON l.code = t.sum_line
  WHERE l.role IN ('net', 'total')
  GROUP BY t.sum_line
),
whole AS (
  SELECT line, base, estimated FROM parts
  UNION ALL
  SELECT line, base, estimated FROM totals
),
faults AS (
  SELECT
    w.line,
    l.sort,
    CAST(w.base AS BIGINT) AS base,
    CAST(w.estimated AS BIGINT)
      + CASE
        WHEN l.role IN ('subtotal', 'gross', 'net', 'total')
          AND rnd(getvariable('entity') || w.line || getvariable('period'), 'estimate sum') < 1.0 / 60 THEN 180
        ELSE 0
      END AS estimated,
    CASE
      WHEN w.base > 0 AND rnd(getvariable('entity') || w.line || getvariable('period'), 'estimate difference') < 1.0 / 150 THEN 90
      ELSE 0
    END AS off,
    CASE WHEN rnd(getvariable('entity') || w.line || getvariable('period'), 'estimate sign') < 1.0 / 150 THEN -1 ELSE 1 END AS sign
  FROM whole AS w
  JOIN budget_lines AS l
    ON l.code = w.line
)
SELECT
  m.entity,
  getvariable('period') AS period,
  m.base_period,
  'Exercise/' || m.entity || '/' || getvariable('period') AS document,
  f.line,
  CAST(f.base / 10 AS DECIMAL(12, 1)) AS base_amount,
  CAST(f.estimated / 10 AS DECIMAL(12, 1)) AS estimate,
  CASE
    WHEN rnd(getvariable('entity') || f.line || getvariable('period'), 'estimate cell') >= 1.0 / 200 THEN CAST((f.estimated - f.base + f.off) / 10 AS DECIMAL(12, 1))
  END AS printed_variance,
  CASE
    WHEN rnd(getvariable('entity') || f.line || getvariable('period'), 'estimate percentage cell') >= 1.0 / 200 THEN CAST(COALESCE(ROUND(100 * (f.estimated - f.base + f.off) / NULLIF(f.base, 0), 1) * f.sign, 0) AS DECIMAL(8, 1))
  END AS printed_percentage
FROM faults AS f
CROSS JOIN mission AS m
ORDER BY f.sort
