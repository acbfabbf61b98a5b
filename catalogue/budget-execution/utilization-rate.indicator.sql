-- Gross requirements are what the Assembly apportions; contributions in kind stand outside.
SELECT
  p.entity,
  p.period,
  p.apportionment,
  p.expenditure,
  ROUND(100 * p.expenditure / NULLIF(p.apportionment, 0), 1) AS utilization_rate
FROM performance_lines AS p
JOIN budget_lines AS l
  ON l.code = p.line
WHERE l.role = 'gross'
