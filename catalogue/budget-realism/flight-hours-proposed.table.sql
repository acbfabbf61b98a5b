-- The columns of the official table, latest budget; (9) is worked out as (8) less (6).
SELECT
  h.entity,
  h.aircraft,
  h.aircraft = 'total' AS is_total,
  h.utilization_third_last,
  h.utilization_second_last,
  h.utilization_last,
  h.average_utilization,
  h.approved_last,
  h.approved_current,
  h.policy_hours,
  h.proposed_hours,
  h.proposed_hours - h.approved_current AS variance
FROM flight_hours AS h
JOIN aircraft_types AS a ON a.code = h.aircraft
WHERE h.period = (SELECT MAX(o.period) FROM flight_hours AS o)
ORDER BY h.entity, a.sort
