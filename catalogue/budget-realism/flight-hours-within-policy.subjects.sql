-- Sums of the types; a type that is not told leaves the sum unknown.
SELECT
  entity,
  period,
  CASE WHEN COUNT(*) = COUNT(approved_last) THEN SUM(approved_last) END AS approved_hours,
  CASE WHEN COUNT(*) = COUNT(policy_hours) THEN SUM(policy_hours) END AS policy,
  CASE WHEN COUNT(*) = COUNT(proposed_hours) THEN SUM(proposed_hours) END AS proposed,
  CASE WHEN COUNT(*) = COUNT(new_aircraft_hours) THEN SUM(new_aircraft_hours) END AS new_hours,
  MAX(exception) AS justification
FROM flight_hours
WHERE aircraft <> 'total'
GROUP BY entity, period
