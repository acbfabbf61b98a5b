-- Every sum of the table in every column, whether printed or not: a sum left out is not a sum that agrees.
SELECT DISTINCT
  p.entity,
  p.period,
  t.sum_line AS line,
  f.code AS figure
FROM estimate_lines AS p
CROSS JOIN budget_sums AS t
CROSS JOIN budget_figures AS f
WHERE f.part = 'estimate'
  AND f.adds_up
