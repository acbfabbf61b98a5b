-- Each figure is off by half a step at most, so both sides are doubled and whole steps compared.
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
  s.recomputed,
  s.printed - s.recomputed AS difference,
  s.terms,
  v.verdict,
  v.cause,
  TRUE AS applies,
  2 * ABS(s.printed - s.recomputed) <= (s.terms + 1) * u.step AS compliant
FROM subjects AS s
LEFT JOIN print_units AS u
  ON u.code = s.unit
LEFT JOIN figure_checks AS v
  ON v.entity = s.entity
  AND v.period = s.period
  AND v.document = s.document
  AND v.print_table = s.print_table
  AND v.print_row = s.print_row
  AND v.row_number = s.row_number
  AND v.figure = s.figure
  AND v.recomputation = 'sum'
