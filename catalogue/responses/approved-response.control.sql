-- Who sent nothing may have answered elsewhere: that is unknown, and not a failure.
SELECT
  entity,
  provision,
  approved,
  drafted,
  latest_approved,
  TRUE AS applies,
  CASE
    WHEN approved > 0 THEN TRUE
    WHEN sent > 0 THEN FALSE
  END AS compliant
FROM subjects
