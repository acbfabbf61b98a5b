-- The ceiling itself may be reached.
SELECT
  entity,
  period,
  project_number,
  title,
  implementing_partner,
  amount,
  status <> 'cancelled' AS applies,
  amount <= :ceiling AS compliant
FROM quick_impact_register
