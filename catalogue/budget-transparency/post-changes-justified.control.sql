-- Whether there are words; whether they are the change's own is asked apart.
SELECT
  entity,
  period,
  change_number,
  document,
  organizational_unit,
  number,
  level,
  functional_title,
  action,
  number <> 0 AS applies,
  justification IS NOT NULL AS compliant
FROM post_changes
