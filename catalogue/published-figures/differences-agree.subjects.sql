-- Every printed difference, with the difference of the figures that its heading names; an amount not printed counts as nil.
WITH needed AS (
  SELECT
    t.sum_line,
    COUNT(*) AS terms
  FROM position_sums AS t
  WHERE t.operation = 'difference'
  GROUP BY t.sum_line
),
-- A part that the statement does not hold leaves its difference unknown.
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
)
SELECT
  i.entity,
  i.period,
  i.document,
  'efficiency-gains' AS print_table,
  i.row_kind AS print_row,
  i.row_number,
  'gains-variance' AS figure,
  'usd-thousand' AS unit,
  CAST(i.printed_variance AS DECIMAL(14, 1)) AS printed,
  CAST(COALESCE(i.realized_gains, 0) - COALESCE(i.estimated_gains, 0) AS DECIMAL(14, 1)) AS recomputed,
  CASE WHEN i.realized_gains <> 0 THEN 1 ELSE 0 END
    + CASE WHEN i.estimated_gains <> 0 THEN 1 ELSE 0 END AS terms
FROM efficiency_initiatives AS i
WHERE i.printed_variance IS NOT NULL
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
  'flight-hours' AS print_table,
  f.aircraft AS print_row,
  0 AS row_number,
  'hours-variance' AS figure,
  'flight-hour' AS unit,
  CAST(f.printed_variance AS DECIMAL(14, 1)) AS printed,
  CAST(f.proposed_hours - f.approved_current AS DECIMAL(14, 1)) AS recomputed,
  CASE WHEN f.proposed_hours <> 0 THEN 1 ELSE 0 END
    + CASE WHEN f.approved_current <> 0 THEN 1 ELSE 0 END AS terms
FROM flight_hours AS f
WHERE f.printed_variance IS NOT NULL
UNION ALL
SELECT
  k.entity,
  k.period,
  k.document,
  'committee-resources' AS print_table,
  k.line AS print_row,
  0 AS row_number,
  'variance' AS figure,
  'usd-thousand' AS unit,
  CAST(k.printed_variance AS DECIMAL(14, 1)) AS printed,
  CAST(k.estimate - k.base_amount AS DECIMAL(14, 1)) AS recomputed,
  CASE WHEN k.estimate <> 0 THEN 1 ELSE 0 END
    + CASE WHEN k.base_amount <> 0 THEN 1 ELSE 0 END AS terms
FROM committee_lines AS k
WHERE k.printed_variance IS NOT NULL
