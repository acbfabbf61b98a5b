SELECT
  entity,
  period,
  aircraft,
  document,
  new_aircraft_yearly,
  new_aircraft_hours,
  fleet_reconfigured,
  aircraft <> 'total' AND new_aircraft_yearly > 0 AS applies,
  100 * new_aircraft_hours <= (100 - :delayed_share) * new_aircraft_yearly AS compliant,
  CASE WHEN fleet_reconfigured THEN exception END AS reason
FROM flight_hours
