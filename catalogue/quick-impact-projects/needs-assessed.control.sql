-- Without the day of approval nobody can say which came first.
SELECT
  entity,
  period,
  project_number,
  title,
  amount,
  needs_assessed_on,
  approved_on,
  status <> 'cancelled' AS applies,
  needs_assessed_on IS NOT NULL AND needs_assessed_on <= approved_on AS compliant
FROM quick_impact_register
