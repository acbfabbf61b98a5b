-- An empty reason says that none was given, which is an answer; an unknown day of issue is none.
SELECT
  entity,
  period,
  ticket_number,
  office,
  travel_category,
  issued_on,
  departure_on,
  TIMESTAMPDIFF(DAY, issued_on, departure_on) AS days_ahead,
  late_reason,
  issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY > departure_on AS applies,
  late_reason IS NOT NULL AS compliant
FROM air_tickets
