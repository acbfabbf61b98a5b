-- The limit in force on the day of departure decides, so that a later change of policy leaves former journeys as they were.
SELECT
  entity,
  period,
  ticket_number,
  office,
  travel_category,
  traveller_kind,
  issued_on,
  departure_on,
  TIMESTAMPDIFF(DAY, issued_on, departure_on) AS days_ahead,
  late_reason,
  fare,
  TRUE AS applies,
  issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS compliant,
  reason_note AS reason
FROM air_tickets
