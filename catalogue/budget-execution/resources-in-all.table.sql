-- Estimates whose base period is shorter stand outside columns (5) to (8): a sum of unequal periods says nothing.
-- A line that is nil throughout is left out.
WITH performance AS (
  SELECT
    p.line,
    SUM(p.apportionment) AS apportionment,
    SUM(p.expenditure) AS expenditure
  FROM performance_lines AS p
  WHERE p.period = (SELECT MAX(o.period) FROM performance_lines AS o)
  GROUP BY p.line
),
estimates AS (
  SELECT
    e.line,
    SUM(e.base_amount) AS base_amount,
    SUM(e.estimate) AS estimate
  FROM estimate_lines AS e
  JOIN periods AS q
    ON q.code = e.period
  JOIN periods AS b
    ON b.code = e.base_period
  WHERE e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
    AND b.kind = q.kind
  GROUP BY e.line
)
SELECT
  l.code AS line,
  p.apportionment,
  p.expenditure,
  p.apportionment - p.expenditure AS balance,
  ROUND(100 * (p.apportionment - p.expenditure) / NULLIF(p.apportionment, 0), 1) AS balance_percentage,
  e.base_amount,
  e.estimate,
  e.estimate - e.base_amount AS variance,
  ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1) AS variance_percentage,
  l.role IN ('subtotal', 'gross', 'net', 'total') AS is_sum
FROM budget_lines AS l
LEFT JOIN performance AS p
  ON p.line = l.code
LEFT JOIN estimates AS e
  ON e.line = l.code
WHERE p.apportionment <> 0
  OR p.expenditure <> 0
  OR e.base_amount <> 0
  OR e.estimate <> 0
ORDER BY l.sort
