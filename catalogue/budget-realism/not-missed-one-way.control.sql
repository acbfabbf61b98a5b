-- Once a line was close to its budget, or missed to the other side, it is not missed one way, whatever is not told.
SELECT
  entity,
  line,
  periods_held,
  apportioned,
  spent,
  ROUND(100 * (spent - apportioned) / NULLIF(apportioned, 0), 1) AS bias,
  times_under,
  times_over,
  periods_held >= 2 AS applies,
  CASE
    WHEN times_under = 3 OR times_over = 3 THEN FALSE
    WHEN periods_told = 3 THEN TRUE
  END AS compliant
FROM subjects
