-- One figure has one value: the two are compared without allowance.
SELECT
  s.entity,
  s.period,
  s.document,
  s.print_table,
  s.print_row,
  s.row_number,
  s.figure,
  s.unit,
  s.printed,
  s.other_table,
  s.other_document,
  s.other_value,
  s.printed - s.other_value AS difference,
  v.verdict,
  v.cause,
  TRUE AS applies,
  s.printed = s.other_value AS compliant
FROM subjects AS s
LEFT JOIN figure_checks AS v
  ON v.entity = s.entity
  AND v.period = s.period
  AND v.document = s.document
  AND v.print_table = s.print_table
  AND v.print_row = s.print_row
  AND v.row_number = s.row_number
  AND v.figure = s.figure
  AND v.recomputation = 'same-figure'
