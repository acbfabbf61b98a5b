-- A utilization printed as the limit itself may stand for a little less, so that both branches are open to it. Kept hours
-- are kept to the hour; multiplied ones carry the rounding of the percentage, so both sides are multiplied out. Of two
-- percentages of which one is not printed nobody knows the higher.
WITH reckoned AS (
  SELECT
    entity,
    period,
    document,
    print_table,
    print_row,
    row_number,
    figure,
    utilization,
    average,
    approved,
    printed,
    CASE WHEN average + utilization IS NOT NULL THEN approved * GREATEST(average, utilization) END AS hundredths
  FROM subjects
)
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
  ROUND(s.hundredths / 100, 1) AS multiplied,
  v.verdict,
  v.cause,
  s.approved > 0 AS applies,
  (s.utilization >= :keep_rate AND s.printed = s.approved)
  OR (
    s.utilization <= :keep_rate
    AND 2 * ABS(100 * s.printed - s.hundredths) <= s.approved * p.step + 100 * h.step
  ) AS compliant
FROM reckoned AS s
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
