-- Pairs of tables that print one figure: two tables of one report, or an overview and the mission's own report. The first
-- table's figure is the subject, so that a second one that is not held leaves it unknown.
SELECT
  s.entity,
  s.base_period AS period,
  s.document,
  'efficiency-gains' AS print_table,
  'gross-requirements' AS print_row,
  0 AS row_number,
  'approved-budget' AS figure,
  'usd-thousand' AS unit,
  CAST(s.approved_budget AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  e.document AS other_document,
  CAST(e.base_amount AS DECIMAL(14, 1)) AS other_value
FROM efficiency_shares AS s
LEFT JOIN estimate_lines AS e
  ON e.entity = s.entity
  AND e.document = s.document
  AND e.period = s.period
  AND e.base_period = s.base_period
  AND e.line = 'gross-requirements'
UNION ALL
SELECT
  l.entity,
  l.period,
  l.document,
  'financial-position' AS print_table,
  l.line AS print_row,
  0 AS row_number,
  'amount' AS figure,
  'usd-thousand' AS unit,
  CAST(l.amount AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  p.document AS other_document,
  CAST(p.printed_balance AS DECIMAL(14, 1)) AS other_value
FROM position_lines AS l
LEFT JOIN performance_lines AS p
  ON p.entity = l.entity
  AND p.document = l.document
  AND p.period = l.period
  AND p.line = 'gross-requirements'
WHERE l.line = 'unencumbered-credit'
UNION ALL
SELECT
  l.entity,
  l.period,
  l.document,
  'financial-position' AS print_table,
  l.line AS print_row,
  0 AS row_number,
  'amount' AS figure,
  'usd-thousand' AS unit,
  CAST(l.amount AS DECIMAL(14, 1)) AS printed,
  'other-revenue' AS other_table,
  r.document AS other_document,
  CAST(r.amount AS DECIMAL(14, 1)) AS other_value
FROM position_lines AS l
LEFT JOIN revenue_lines AS r
  ON r.entity = l.entity
  AND r.document = l.document
  AND r.period = l.period
  AND r.line = CASE l.line
    WHEN 'investment-credit' THEN 'investment-revenue'
    WHEN 'miscellaneous-credit' THEN 'miscellaneous-revenue'
    WHEN 'cancellation-credit' THEN 'prior-period-cancellations'
  END
WHERE l.line IN ('investment-credit', 'miscellaneous-credit', 'cancellation-credit')
UNION ALL
-- The trends end in the period reported on.
SELECT
  t.entity,
  t.period,
  t.document,
  'balance-trend' AS print_table,
  t.line AS print_row,
  0 AS row_number,
  'balance' AS figure,
  'usd-thousand' AS unit,
  CAST(t.balance AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  p.document AS other_document,
  CAST(p.printed_balance AS DECIMAL(14, 1)) AS other_value
FROM balance_trends AS t
LEFT JOIN performance_lines AS p
  ON p.entity = t.entity
  AND p.document = t.document
  AND p.period = t.period
  AND p.line = t.line
WHERE t.trend_period = t.period
UNION ALL
SELECT
  t.entity,
  t.period,
  t.document,
  'cancellation-trend' AS print_table,
  t.line AS print_row,
  0 AS row_number,
  'cancelled' AS figure,
  'usd-thousand' AS unit,
  CAST(t.cancelled AS DECIMAL(14, 1)) AS printed,
  'other-revenue' AS other_table,
  r.document AS other_document,
  CAST(r.amount AS DECIMAL(14, 1)) AS other_value
FROM cancellation_trends AS t
LEFT JOIN revenue_lines AS r
  ON r.entity = t.entity
  AND r.document = t.document
  AND r.period = t.period
  AND r.line = 'prior-period-cancellations'
WHERE t.trend_period = t.period
  AND t.line = 'gross-requirements'
UNION ALL
SELECT
  t.entity,
  t.period,
  t.document,
  'expenditure-totals' AS print_table,
  'gross-requirements' AS print_row,
  0 AS row_number,
  'expenditure' AS figure,
  'usd-thousand' AS unit,
  CAST(t.expenditure AS DECIMAL(14, 1)) AS printed,
  'expenditure-by-line' AS other_table,
  l.document AS other_document,
  CAST(l.expenditure AS DECIMAL(14, 1)) AS other_value
FROM expenditure_totals AS t
JOIN expenditure_lines AS l
  ON l.entity = t.entity
  AND l.period = t.period
  AND l.line = 'gross-requirements'
UNION ALL
SELECT
  q.entity,
  q.period,
  q.document,
  'quick-impact-projects' AS print_table,
  'quick-impact-projects' AS print_row,
  0 AS row_number,
  'expenditure' AS figure,
  'usd-thousand' AS unit,
  CAST(q.amount AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  p.document AS other_document,
  CAST(p.expenditure AS DECIMAL(14, 1)) AS other_value
FROM quick_impact_totals AS q
LEFT JOIN performance_lines AS p
  ON p.entity = q.entity
  AND p.document = q.document
  AND p.period = q.period
  AND p.line = 'quick-impact-projects'
WHERE q.stage = 'actual'
UNION ALL
SELECT
  q.entity,
  q.period,
  q.document,
  'quick-impact-projects' AS print_table,
  'quick-impact-projects' AS print_row,
  0 AS row_number,
  'apportionment' AS figure,
  'usd-thousand' AS unit,
  CAST(q.amount AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  e.document AS other_document,
  CAST(e.base_amount AS DECIMAL(14, 1)) AS other_value
FROM quick_impact_totals AS q
LEFT JOIN estimate_lines AS e
  ON e.entity = q.entity
  AND e.document = q.document
  AND e.base_period = q.period
  AND e.line = 'quick-impact-projects'
WHERE q.stage = 'approved'
UNION ALL
SELECT
  q.entity,
  q.period,
  q.document,
  'quick-impact-projects' AS print_table,
  'quick-impact-projects' AS print_row,
  0 AS row_number,
  'estimate' AS figure,
  'usd-thousand' AS unit,
  CAST(q.amount AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  e.document AS other_document,
  CAST(e.estimate AS DECIMAL(14, 1)) AS other_value
FROM quick_impact_totals AS q
LEFT JOIN estimate_lines AS e
  ON e.entity = q.entity
  AND e.document = q.document
  AND e.period = q.period
  AND e.line = 'quick-impact-projects'
WHERE q.stage = 'proposed'
UNION ALL
-- The Advisory Committee prints what the Secretary-General reported and asked for.
SELECT
  k.entity,
  k.performance_period AS period,
  k.document,
  'committee-resources' AS print_table,
  k.line AS print_row,
  0 AS row_number,
  'apportionment' AS figure,
  'usd-thousand' AS unit,
  CAST(k.apportionment AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  p.document AS other_document,
  CAST(p.apportionment AS DECIMAL(14, 1)) AS other_value
FROM committee_lines AS k
LEFT JOIN performance_lines AS p
  ON p.entity = k.entity
  AND p.line = k.line
  AND p.period = k.performance_period
WHERE k.apportionment IS NOT NULL
UNION ALL
SELECT
  k.entity,
  k.performance_period AS period,
  k.document,
  'committee-resources' AS print_table,
  k.line AS print_row,
  0 AS row_number,
  'expenditure' AS figure,
  'usd-thousand' AS unit,
  CAST(k.expenditure AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  p.document AS other_document,
  CAST(p.expenditure AS DECIMAL(14, 1)) AS other_value
FROM committee_lines AS k
LEFT JOIN performance_lines AS p
  ON p.entity = k.entity
  AND p.line = k.line
  AND p.period = k.performance_period
WHERE k.expenditure IS NOT NULL
UNION ALL
SELECT
  k.entity,
  k.base_period AS period,
  k.document,
  'committee-resources' AS print_table,
  k.line AS print_row,
  0 AS row_number,
  'base' AS figure,
  'usd-thousand' AS unit,
  CAST(k.base_amount AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  e.document AS other_document,
  CAST(e.base_amount AS DECIMAL(14, 1)) AS other_value
FROM committee_lines AS k
LEFT JOIN estimate_lines AS e
  ON e.entity = k.entity
  AND e.line = k.line
  AND e.period = k.period
  AND e.base_period = k.base_period
WHERE k.base_amount IS NOT NULL
UNION ALL
SELECT
  k.entity,
  k.period,
  k.document,
  'committee-resources' AS print_table,
  k.line AS print_row,
  0 AS row_number,
  'estimate' AS figure,
  'usd-thousand' AS unit,
  CAST(k.estimate AS DECIMAL(14, 1)) AS printed,
  'financial-resources' AS other_table,
  e.document AS other_document,
  CAST(e.estimate AS DECIMAL(14, 1)) AS other_value
FROM committee_lines AS k
LEFT JOIN estimate_lines AS e
  ON e.entity = k.entity
  AND e.line = k.line
  AND e.period = k.period
WHERE k.estimate IS NOT NULL
