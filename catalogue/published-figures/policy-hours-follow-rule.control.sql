-- A utilization printed as the limit itself may stand for a little less, so that both branches are open to it. Kept hours
-- are kept to the hour; multiplied ones carry the rounding of the percentage, so both sides are multiplied out.
SELECT
  s.entity,
  s.period,
  s.document,
  s.print_table,
  s.print_row,
  s.row_number,
  s.figure,
  s.utilization,
  s.average,
  s.approved,
  s.printed,
  ROUND(s.approved * GREATEST(s.average, s.utilization) / 100, 1) AS multiplied,
  v.verdict,
  v.cause,
  s.approved > 0 AS applies,
  (s.utilization >= :keep_rate AND s.printed = s.approved)
  OR (
    s.utilization <= :keep_rate
    AND 2 * ABS(100 * s.printed - s.approved * GREATEST(s.average, s.utilization)) <= s.approved * p.step + 100 * h.step
  ) AS compliant
FROM subjects AS s
LEFT JOIN print_units AS p
  ON p.code = 'percent'
LEFT JOIN print_units AS h
  ON h.code = 'flight-hour'
LEFT JOIN figure_checks AS v
  ON v.entity = s.entity
  AND v.period = s.period
  AND v.document = s.document
  AND v.print_table = s.print_table
  AND v.print_row = s.print_row
  AND v.row_number = s.row_number
  AND v.figure = s.figure
  AND v.recomputation = 'flight-hour-rule'
