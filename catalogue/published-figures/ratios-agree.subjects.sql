-- Every printed ratio, with the persons that the same report counts.
SELECT
  r.entity,
  r.period,
  r.document,
  'support-ratio' AS print_table,
  'mission' AS print_row,
  0 AS row_number,
  'support-ratio' AS figure,
  CASE WHEN r.printed_decimals = 0 THEN 'whole-per-thousand' ELSE 'per-thousand' END AS unit,
  CAST(r.printed_ratio AS DECIMAL(14, 1)) AS printed,
  CAST(r.support_civilians AS DECIMAL(14, 1)) AS numerator,
  CAST(r.total_personnel AS DECIMAL(14, 1)) AS denominator
FROM support_ratios AS r
WHERE r.printed_ratio IS NOT NULL
