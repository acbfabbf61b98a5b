-- The financial table of one mission for one period. Amounts are whole tenths until the end, so that every sum is
-- exact before about one sum in sixty, one balance and one percentage in a hundred and fifty are spoilt the way prints
-- are: two digits swapped, parentheses left out. One cell of the last two columns in two hundred is unreadable.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size
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
    CAST(FLOOR(u.tenths * (0.9 + 0.2 * rnd(getvariable('entity') || u.line || getvariable('period'), 'apportioned'))) AS BIGINT)
      AS apportioned,
    CAST(FLOOR(u.tenths * (0.9 + 0.2 * rnd(getvariable('entity') || u.line || getvariable('period'), 'apportioned'))
      * (0.88 + 0.17 * rnd(getvariable('entity') || u.line || getvariable('period'), 'spent'))) AS BIGINT) AS spent
  FROM usual AS u
),
subtotals AS (
  SELECT
    t.sum_line AS line,
    SUM(t.sign * i.apportioned) AS apportioned,
    SUM(t.sign * i.spent) AS spent
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
    SUM(t.sign * i.apportioned) AS apportioned,
    SUM(t.sign * i.spent) AS spent
  FROM subtotals AS i
  JOIN budget_sums AS t
    ON t.term_line = i.line
  GROUP BY t.sum_line
),
parts AS (
  SELECT line, apportioned, spent FROM lines
  UNION ALL
  SELECT line, apportioned, spent FROM subtotals
  UNION ALL
  SELECT line, apportioned, spent FROM gross
),
totals AS (
  SELECT
    t.sum_line AS line,
    SUM(t.sign * i.apportioned) AS apportioned,
    SUM(t.sign * i.spent) AS spent
  FROM parts AS i
  JOIN budget_sums AS t
    ON t.term_line = i.line
  JOIN budget_lines AS l
    ON l.code = t.sum_line
  WHERE l.role IN ('net', 'total')
  GROUP BY t.sum_line
),
whole AS (
  SELECT line, apportioned, spent FROM parts
  UNION ALL
  SELECT line, apportioned, spent FROM totals
),
faults AS (
  SELECT
    w.line,
    l.sort,
    CAST(w.apportioned AS BIGINT) AS apportioned,
    CAST(w.spent AS BIGINT)
      + CASE
        WHEN l.role IN ('subtotal', 'gross', 'net', 'total')
          AND rnd(getvariable('entity') || w.line || getvariable('period'), 'performance sum') < 1.0 / 60 THEN 180
        ELSE 0
      END AS spent,
    CASE
      WHEN w.apportioned > 0 AND rnd(getvariable('entity') || w.line || getvariable('period'), 'performance difference') < 1.0 / 150 THEN 90
      ELSE 0
    END AS off,
    CASE WHEN rnd(getvariable('entity') || w.line || getvariable('period'), 'performance sign') < 1.0 / 150 THEN -1 ELSE 1 END AS sign
  FROM whole AS w
  JOIN budget_lines AS l
    ON l.code = w.line
)
SELECT
  m.entity,
  getvariable('period') AS period,
  'Exercise/' || m.entity || '/' || getvariable('period') AS document,
  f.line,
  CAST(f.apportioned / 10 AS DECIMAL(12, 1)) AS apportionment,
  CAST(f.spent / 10 AS DECIMAL(12, 1)) AS expenditure,
  CASE
    WHEN rnd(getvariable('entity') || f.line || getvariable('period'), 'performance cell') >= 1.0 / 200 THEN CAST((f.apportioned - f.spent + f.off) / 10 AS DECIMAL(12, 1))
  END AS printed_balance,
  CASE
    WHEN rnd(getvariable('entity') || f.line || getvariable('period'), 'performance percentage cell') >= 1.0 / 200 THEN CAST(COALESCE(ROUND(100 * (f.apportioned - f.spent + f.off) / NULLIF(f.apportioned, 0), 1) * f.sign, 0) AS DECIMAL(8, 1))
  END AS printed_percentage
FROM faults AS f
CROSS JOIN mission AS m
ORDER BY f.sort
