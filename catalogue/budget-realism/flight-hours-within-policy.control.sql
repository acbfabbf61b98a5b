-- Within the guidance even with the new aircraft, it does not matter how many hours are theirs.
SELECT
  entity,
  period,
  approved_hours,
  policy,
  proposed,
  new_hours,
  proposed - policy AS above,
  approved_hours > 0 AS applies,
  proposed <= policy OR proposed - new_hours <= policy AS compliant,
  justification AS reason
FROM subjects
