-- Planning in advance: what was written into the plan after drawdown began comes too late.
SELECT
  entity,
  element,
  drawdown_began,
  first_adopted,
  TRUE AS applies,
  CASE
    WHEN in_time > 0 THEN TRUE
    WHEN perhaps_in_time > 0 THEN NULL
    WHEN rows_sent IS NOT NULL THEN FALSE
  END AS compliant
FROM subjects
