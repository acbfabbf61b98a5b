-- The greatest ratio of the unrounded figures reaches the lower end of the printed percentage, the least its upper end.
SELECT
  s.entity,
  s.period,
  s.document,
  s.print_table,
  s.print_row,
  s.row_number,
  s.figure,
  s.unit,
  s.numerator,
  s.denominator,
  s.printed,
  ROUND(100 * s.numerator / NULLIF(s.denominator, 0), 1) AS recomputed,
  ROUND(s.printed - 100 * s.numerator / NULLIF(s.denominator, 0), 1) AS difference,
  v.verdict,
  v.cause,
  s.denominator > 0 AS applies,
  100 * (4 * s.numerator + 2 * w.step) + ABS(2 * s.printed - u.step) * w.step
    >= 2 * (2 * s.printed - u.step) * s.denominator
  AND 100 * (4 * s.numerator - 2 * w.step) - ABS(2 * s.printed + u.step) * w.step
    <= 2 * (2 * s.printed + u.step) * s.denominator AS compliant
FROM subjects AS s
LEFT JOIN print_units AS u
  ON u.code = s.unit
LEFT JOIN print_units AS w
  ON w.code = s.part_unit
LEFT JOIN figure_checks AS v
  ON v.entity = s.entity
  AND v.period = s.period
  AND v.document = s.document
  AND v.print_table = s.print_table
  AND v.print_row = s.print_row
  AND v.row_number = s.row_number
  AND v.figure = s.figure
  AND v.recomputation = 'percentage'
