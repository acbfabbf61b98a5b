-- The official table of one entity: its latest performance beside its latest estimates, each as printed.
WITH performance AS (
  SELECT
    p.entity,
    p.line,
    p.apportionment,
    p.expenditure,
    p.printed_balance,
    p.printed_percentage
  FROM performance_lines AS p
  WHERE p.period = (SELECT MAX(o.period) FROM performance_lines AS o)
),
estimates AS (
  SELECT
    e.entity,
    e.line,
    e.base_amount,
    e.estimate,
    e.printed_variance,
    e.printed_percentage
  FROM estimate_lines AS e
  WHERE e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
)
SELECT
  COALESCE(p.entity, e.entity) AS entity,
  COALESCE(p.line, e.line) AS line,
  p.apportionment,
  p.expenditure,
  p.printed_balance,
  p.printed_percentage AS balance_percentage,
  e.base_amount,
  e.estimate,
  e.printed_variance,
  e.printed_percentage AS variance_percentage,
  l.role IN ('subtotal', 'gross', 'net', 'total') AS is_sum
FROM performance AS p
FULL JOIN estimates AS e
  ON e.entity = p.entity
  AND e.line = p.line
JOIN budget_lines AS l
  ON l.code = COALESCE(p.line, e.line)
ORDER BY
  COALESCE(p.entity, e.entity),
  l.sort
