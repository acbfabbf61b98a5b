-- Every sum that a table prints, with the sum of the parts that the same table prints; an amount not printed counts as nil.
WITH gains AS (
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'estimated-gains' AS figure,
    i.estimated_gains AS amount
  FROM efficiency_initiatives AS i
  UNION ALL
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'realized-gains' AS figure,
    i.realized_gains AS amount
  FROM efficiency_initiatives AS i
  UNION ALL
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'gains-variance' AS figure,
    i.printed_variance AS amount
  FROM efficiency_initiatives AS i
  UNION ALL
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'investment' AS figure,
    i.investment AS amount
  FROM efficiency_initiatives AS i
  UNION ALL
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'cumulated-gains' AS figure,
    i.cumulated_gains AS amount
  FROM efficiency_initiatives AS i
  UNION ALL
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'next-gains' AS figure,
    i.next_gains AS amount
  FROM efficiency_initiatives AS i
  UNION ALL
  SELECT
    i.entity,
    i.period,
    i.row_number,
    i.row_kind,
    i.group_number,
    'cumulated-total' AS figure,
    i.printed_cumulated AS amount
  FROM efficiency_initiatives AS i
),
-- A subtotal adds up the initiatives of its group, the total those of all groups.
parts_of_gains AS (
  SELECT
    g.entity,
    g.period,
    g.row_number,
    g.figure,
    SUM(COALESCE(t.amount, 0)) AS recomputed,
    COUNT(*) FILTER (WHERE t.amount <> 0) AS terms
  FROM gains AS g
  JOIN gains AS t
    ON t.entity = g.entity
    AND t.period = g.period
    AND t.figure = g.figure
    AND t.row_kind = 'initiative'
    AND (g.row_kind = 'total' OR t.group_number = g.group_number)
  WHERE g.row_kind <> 'initiative'
  GROUP BY
    g.entity,
    g.period,
    g.row_number,
    g.figure
),
revenue AS (
  SELECT
    l.entity,
    l.period,
    SUM(COALESCE(l.amount, 0)) AS recomputed,
    COUNT(*) FILTER (WHERE l.amount <> 0) AS terms
  FROM revenue_lines AS l
  JOIN revenue_categories AS c
    ON c.code = l.line
  WHERE NOT c.is_total
  GROUP BY
    l.entity,
    l.period
),
needed AS (
  SELECT
    t.sum_line,
    COUNT(*) AS terms
  FROM position_sums AS t
  WHERE t.operation = 'sum'
  GROUP BY t.sum_line
),
-- A part that the statement does not hold leaves its sum unknown.
position_terms AS (
  SELECT
    l.entity,
    l.period,
    t.sum_line,
    CASE
      WHEN COUNT(l.amount) = MAX(n.terms)
      THEN SUM(t.sign * l.amount)
    END AS recomputed,
    COUNT(*) FILTER (WHERE l.amount <> 0) AS terms
  FROM position_sums AS t
  JOIN needed AS n
    ON n.sum_line = t.sum_line
  JOIN position_lines AS l
    ON l.line = t.term_line
  GROUP BY
    l.entity,
    l.period,
    t.sum_line
),
staff AS (
  SELECT
    g.entity,
    p.code AS period,
    g.document,
    'staff' AS print_row,
    g.staff AS printed,
    g.men + g.women AS recomputed,
    2 AS terms
  FROM geography_and_gender AS g
  JOIN periods AS p
    ON g.as_at BETWEEN p.from_date AND p.to_date
  WHERE p.kind = 'financial-year'
  UNION ALL
  SELECT
    g.entity,
    p.code AS period,
    g.document,
    'international-staff' AS print_row,
    g.international_staff AS printed,
    COALESCE(g.african, 0) + COALESCE(g.asia_pacific, 0) + COALESCE(g.eastern_european, 0)
      + COALESCE(g.latin_american, 0) + COALESCE(g.western_european, 0) + COALESCE(g.united_states, 0)
      + COALESCE(g.other_states, 0) AS recomputed,
    7 AS terms
  FROM geography_and_gender AS g
  JOIN periods AS p
    ON g.as_at BETWEEN p.from_date AND p.to_date
  WHERE p.kind = 'financial-year'
),
hours AS (
  SELECT
    f.entity,
    f.period,
    f.document,
    f.aircraft,
    'approved-last' AS figure,
    f.approved_last AS hours
  FROM flight_hours AS f
  UNION ALL
  SELECT
    f.entity,
    f.period,
    f.document,
    f.aircraft,
    'approved-current' AS figure,
    f.approved_current AS hours
  FROM flight_hours AS f
  UNION ALL
  SELECT
    f.entity,
    f.period,
    f.document,
    f.aircraft,
    'policy-hours' AS figure,
    f.policy_hours AS hours
  FROM flight_hours AS f
  UNION ALL
  SELECT
    f.entity,
    f.period,
    f.document,
    f.aircraft,
    'proposed-hours' AS figure,
    f.proposed_hours AS hours
  FROM flight_hours AS f
  UNION ALL
  SELECT
    f.entity,
    f.period,
    f.document,
    f.aircraft,
    'hours-variance' AS figure,
    f.printed_variance AS hours
  FROM flight_hours AS f
),
parts_of_hours AS (
  SELECT
    h.entity,
    h.period,
    h.figure,
    CASE WHEN COUNT(h.hours) = COUNT(*) THEN SUM(h.hours) END AS recomputed,
    COUNT(*) FILTER (WHERE h.hours <> 0) AS terms
  FROM hours AS h
  WHERE h.aircraft <> 'total'
  GROUP BY
    h.entity,
    h.period,
    h.figure
),
trends AS (
  SELECT
    b.entity,
    b.document,
    'balance-trend' AS print_table,
    'balance' AS figure,
    b.trend_period,
    b.line,
    b.balance AS amount
  FROM balance_trends AS b
  UNION ALL
  SELECT
    c.entity,
    c.document,
    'cancellation-trend' AS print_table,
    'cancelled' AS figure,
    c.trend_period,
    c.line,
    c.cancelled AS amount
  FROM cancellation_trends AS c
),
parts_of_trends AS (
  SELECT
    t.entity,
    t.document,
    t.print_table,
    t.trend_period,
    CASE WHEN COUNT(t.amount) = COUNT(*) THEN SUM(t.amount) END AS recomputed,
    COUNT(*) FILTER (WHERE t.amount <> 0) AS terms
  FROM trends AS t
  WHERE t.line <> 'gross-requirements'
  GROUP BY
    t.entity,
    t.document,
    t.print_table,
    t.trend_period
),
parts_of_expenditure AS (
  SELECT
    x.entity,
    x.period,
    t.sum_line,
    CASE WHEN COUNT(x.expenditure) = COUNT(*) THEN SUM(t.sign * x.expenditure) END AS recomputed,
    COUNT(*) FILTER (WHERE x.expenditure <> 0) AS terms
  FROM expenditure_lines AS x
  JOIN budget_sums AS t
    ON t.term_line = x.line
  GROUP BY
    x.entity,
    x.period,
    t.sum_line
),
programmatic AS (
  SELECT
    a.entity,
    a.period,
    a.document,
    a.category,
    'apportionment' AS figure,
    a.apportionment AS amount
  FROM programmatic_lines AS a
  UNION ALL
  SELECT
    x.entity,
    x.period,
    x.document,
    x.category,
    'expenditure' AS figure,
    x.expenditure AS amount
  FROM programmatic_lines AS x
  UNION ALL
  SELECT
    e.entity,
    e.period,
    e.document,
    e.category,
    'estimate' AS figure,
    e.estimate AS amount
  FROM programmatic_lines AS e
),
parts_of_programmatic AS (
  SELECT
    g.entity,
    g.period,
    g.document,
    g.figure,
    CASE WHEN COUNT(g.amount) = COUNT(*) THEN SUM(g.amount) END AS recomputed,
    COUNT(*) FILTER (WHERE g.amount <> 0) AS terms
  FROM programmatic AS g
  WHERE g.category <> 'total'
  GROUP BY
    g.entity,
    g.period,
    g.document,
    g.figure
),
personnel AS (
  SELECT
    c.entity,
    c.period,
    c.stage,
    CASE WHEN COUNT(c.printed_total) = COUNT(*) THEN SUM(c.printed_total) END AS recomputed,
    COUNT(*) AS terms
  FROM component_strengths AS c
  WHERE c.component_kind <> 'total'
  GROUP BY
    c.entity,
    c.period,
    c.stage
),
-- Statements of one report on one body are numbered by date.
statements AS (
  SELECT
    o.entity,
    p.code AS period,
    o.document,
    o.body,
    CAST(ROW_NUMBER() OVER (PARTITION BY o.entity, o.document, o.body, p.code ORDER BY o.as_at) AS INTEGER) AS row_number,
    o.total,
    o.implemented,
    o.remaining
  FROM implementation_statements AS o
  JOIN periods AS p
    ON o.as_at BETWEEN p.from_date AND p.to_date
  WHERE p.kind = 'financial-year'
),
resources AS (
  SELECT
    k.entity,
    k.period,
    k.document,
    k.line,
    'apportionment' AS figure,
    k.apportionment AS amount
  FROM committee_lines AS k
  UNION ALL
  SELECT
    k.entity,
    k.period,
    k.document,
    k.line,
    'expenditure' AS figure,
    k.expenditure AS amount
  FROM committee_lines AS k
  UNION ALL
  SELECT
    k.entity,
    k.period,
    k.document,
    k.line,
    'base' AS figure,
    k.base_amount AS amount
  FROM committee_lines AS k
  UNION ALL
  SELECT
    k.entity,
    k.period,
    k.document,
    k.line,
    'spent' AS figure,
    k.spent AS amount
  FROM committee_lines AS k
  UNION ALL
  SELECT
    k.entity,
    k.period,
    k.document,
    k.line,
    'estimate' AS figure,
    k.estimate AS amount
  FROM committee_lines AS k
  UNION ALL
  SELECT
    k.entity,
    k.period,
    k.document,
    k.line,
    'variance' AS figure,
    k.printed_variance AS amount
  FROM committee_lines AS k
),
-- Gross requirements are three subtotals, of which a service centre has no military one; the other sums need all terms.
terms_of_resources AS (
  SELECT
    t.sum_line,
    COUNT(*) FILTER (WHERE t.necessary) AS terms
  FROM budget_sums AS t
  GROUP BY t.sum_line
),
parts_of_resources AS (
  SELECT
    r.entity,
    r.period,
    r.figure,
    t.sum_line,
    CASE
      WHEN COUNT(r.amount) = COUNT(*) AND COUNT(*) FILTER (WHERE t.necessary) = MAX(n.terms)
      THEN SUM(t.sign * r.amount)
    END AS recomputed,
    COUNT(*) FILTER (WHERE r.amount <> 0) AS terms
  FROM resources AS r
  JOIN budget_sums AS t
    ON t.term_line = r.line
  JOIN terms_of_resources AS n
    ON n.sum_line = t.sum_line
  GROUP BY
    r.entity,
    r.period,
    r.figure,
    t.sum_line
)
SELECT
  i.entity,
  i.period,
  i.document,
  'efficiency-gains' AS print_table,
  i.row_kind AS print_row,
  i.row_number,
  g.figure,
  'usd-thousand' AS unit,
  CAST(g.amount AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM efficiency_initiatives AS i
JOIN gains AS g
  ON g.entity = i.entity
  AND g.period = i.period
  AND g.row_number = i.row_number
LEFT JOIN parts_of_gains AS t
  ON t.entity = g.entity
  AND t.period = g.period
  AND t.row_number = g.row_number
  AND t.figure = g.figure
WHERE i.row_kind <> 'initiative'
  AND g.amount IS NOT NULL
UNION ALL
-- Column (7) is the sum of columns (4) to (6) of its own row.
SELECT
  i.entity,
  i.period,
  i.document,
  'efficiency-gains' AS print_table,
  CASE i.row_kind WHEN 'initiative' THEN 'initiative' WHEN 'total' THEN 'total-across' ELSE 'subtotal-across' END AS print_row,
  i.row_number,
  'cumulated-total' AS figure,
  'usd-thousand' AS unit,
  CAST(i.printed_cumulated AS DECIMAL(14, 1)) AS printed,
  CAST(COALESCE(i.investment, 0) + COALESCE(i.cumulated_gains, 0) + COALESCE(i.next_gains, 0) AS DECIMAL(14, 1)) AS recomputed,
  CASE WHEN i.investment <> 0 THEN 1 ELSE 0 END
    + CASE WHEN i.cumulated_gains <> 0 THEN 1 ELSE 0 END
    + CASE WHEN i.next_gains <> 0 THEN 1 ELSE 0 END AS terms
FROM efficiency_initiatives AS i
WHERE i.printed_cumulated IS NOT NULL
UNION ALL
SELECT
  l.entity,
  l.period,
  l.document,
  'other-revenue' AS print_table,
  'total' AS print_row,
  0 AS row_number,
  'amount' AS figure,
  'usd-thousand' AS unit,
  CAST(l.amount AS DECIMAL(14, 1)) AS printed,
  CAST(r.recomputed AS DECIMAL(14, 1)) AS recomputed,
  r.terms
FROM revenue_lines AS l
JOIN revenue_categories AS c
  ON c.code = l.line
LEFT JOIN revenue AS r
  ON r.entity = l.entity
  AND r.period = l.period
WHERE c.is_total
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
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM position_lines AS l
LEFT JOIN position_terms AS t
  ON t.entity = l.entity
  AND t.period = l.period
  AND t.sum_line = l.line
WHERE l.line IN (SELECT n.sum_line FROM needed AS n)
UNION ALL
SELECT
  f.entity,
  f.period,
  f.document,
  'staff-composition' AS print_table,
  f.print_row,
  0 AS row_number,
  'persons' AS figure,
  'person' AS unit,
  CAST(f.printed AS DECIMAL(14, 1)) AS printed,
  CAST(f.recomputed AS DECIMAL(14, 1)) AS recomputed,
  f.terms
FROM staff AS f
UNION ALL
SELECT
  f.entity,
  f.period,
  f.document,
  'flight-hours' AS print_table,
  'total' AS print_row,
  0 AS row_number,
  f.figure,
  'flight-hour' AS unit,
  CAST(f.hours AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM hours AS f
LEFT JOIN parts_of_hours AS t
  ON t.entity = f.entity
  AND t.period = f.period
  AND t.figure = f.figure
WHERE f.aircraft = 'total'
UNION ALL
SELECT
  f.entity,
  f.trend_period AS period,
  f.document,
  f.print_table,
  f.line AS print_row,
  0 AS row_number,
  f.figure,
  'usd-thousand' AS unit,
  CAST(f.amount AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM trends AS f
LEFT JOIN parts_of_trends AS t
  ON t.entity = f.entity
  AND t.document = f.document
  AND t.print_table = f.print_table
  AND t.trend_period = f.trend_period
WHERE f.line = 'gross-requirements'
UNION ALL
SELECT
  x.entity,
  x.period,
  x.document,
  'expenditure-by-line' AS print_table,
  x.line AS print_row,
  0 AS row_number,
  'expenditure' AS figure,
  'usd-thousand' AS unit,
  CAST(x.expenditure AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM expenditure_lines AS x
JOIN budget_lines AS l
  ON l.code = x.line
LEFT JOIN parts_of_expenditure AS t
  ON t.entity = x.entity
  AND t.period = x.period
  AND t.sum_line = x.line
WHERE l.role IN ('subtotal', 'gross')
UNION ALL
SELECT
  f.entity,
  f.period,
  f.document,
  'programmatic-activities' AS print_table,
  'total' AS print_row,
  0 AS row_number,
  f.figure,
  'usd-thousand' AS unit,
  CAST(f.amount AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM programmatic AS f
LEFT JOIN parts_of_programmatic AS t
  ON t.entity = f.entity
  AND t.period = f.period
  AND t.document = f.document
  AND t.figure = f.figure
WHERE f.category = 'total'
UNION ALL
-- The total of personnel, down the components and across the categories.
SELECT
  c.entity,
  c.period,
  c.document,
  'human-resources' AS print_table,
  'total' AS print_row,
  0 AS row_number,
  CASE c.stage WHEN 'actual' THEN 'personnel-actual' WHEN 'approved' THEN 'personnel-approved' ELSE 'personnel-proposed' END AS figure,
  'person' AS unit,
  CAST(c.printed_total AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM component_strengths AS c
LEFT JOIN personnel AS t
  ON t.entity = c.entity
  AND t.period = c.period
  AND t.stage = c.stage
WHERE c.component_kind = 'total'
UNION ALL
SELECT
  c.entity,
  c.period,
  c.document,
  'human-resources' AS print_table,
  CASE c.component_kind WHEN 'total' THEN 'all-categories' ELSE 'component' END AS print_row,
  CAST(ROW_NUMBER() OVER (PARTITION BY c.entity, c.period, c.stage, c.document ORDER BY c.component) AS INTEGER) AS row_number,
  CASE c.stage WHEN 'actual' THEN 'personnel-actual' WHEN 'approved' THEN 'personnel-approved' ELSE 'personnel-proposed' END AS figure,
  'person' AS unit,
  CAST(c.printed_total AS DECIMAL(14, 1)) AS printed,
  CAST(c.military_observers + c.military_contingents + c.united_nations_police + c.formed_police
    + c.international_staff + c.national_professional_officers + c.national_general_service
    + c.temporary_positions + c.united_nations_volunteers + c.government_provided_personnel AS DECIMAL(14, 1)) AS recomputed,
  10 AS terms
FROM component_strengths AS c
UNION ALL
-- A report that prints both the implemented and the remaining recommendations prints their sum as well.
SELECT
  b.entity,
  b.period,
  b.document,
  'oversight' AS print_table,
  b.body AS print_row,
  b.row_number,
  'recommendations' AS figure,
  'recommendation' AS unit,
  CAST(b.total AS DECIMAL(14, 1)) AS printed,
  CAST(b.implemented + b.remaining AS DECIMAL(14, 1)) AS recomputed,
  2 AS terms
FROM statements AS b
WHERE b.total IS NOT NULL
  AND b.implemented IS NOT NULL
  AND b.remaining IS NOT NULL
UNION ALL
SELECT
  f.entity,
  f.period,
  f.document,
  'committee-resources' AS print_table,
  f.line AS print_row,
  0 AS row_number,
  f.figure,
  'usd-thousand' AS unit,
  CAST(f.amount AS DECIMAL(14, 1)) AS printed,
  CAST(t.recomputed AS DECIMAL(14, 1)) AS recomputed,
  t.terms
FROM resources AS f
JOIN budget_lines AS l
  ON l.code = f.line
LEFT JOIN parts_of_resources AS t
  ON t.entity = f.entity
  AND t.period = f.period
  AND t.figure = f.figure
  AND t.sum_line = f.line
WHERE l.role IN ('gross', 'net', 'total')
  AND f.amount IS NOT NULL
