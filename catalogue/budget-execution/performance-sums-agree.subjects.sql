-- A sum of which the table prints anything, itself or one of its parts: a sum left out is not a sum that agrees.
SELECT DISTINCT
  p.entity,
  p.period,
  t.sum_line AS line,
  f.code AS figure
FROM performance_lines AS p
JOIN budget_sums AS t
  ON t.sum_line = p.line
  OR t.term_line = p.line
CROSS JOIN budget_figures AS f
WHERE f.part = 'performance'
  AND f.adds_up
