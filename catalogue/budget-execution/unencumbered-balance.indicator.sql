-- Recomputed from what was apportioned and spent, so that a misprint does not travel on.
SELECT
  p.entity,
  p.period,
  p.line,
  p.apportionment,
  p.expenditure,
  p.apportionment - p.expenditure AS balance
FROM performance_lines AS p
JOIN budget_lines AS l
  ON l.code = p.line
WHERE l.role IN ('subtotal', 'gross')
