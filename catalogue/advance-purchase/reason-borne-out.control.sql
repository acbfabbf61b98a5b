-- Each reason makes a claim that other columns can contradict; where those are unknown nobody can tell.
SELECT
  entity,
  period,
  ticket_number,
  office,
  traveller_kind,
  late_reason,
  requested_on,
  TIMESTAMPDIFF(DAY, requested_on, departure_on) AS request_days_ahead,
  issued_on,
  departure_on,
  issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY > departure_on AND late_reason IS NOT NULL AS applies,
  CASE late_reason
    WHEN 'late-submission' THEN requested_on + value_at(:request_days, departure_on) * INTERVAL '1' DAY > departure_on
    WHEN 'rework' THEN requested_on + value_at(:request_days, departure_on) * INTERVAL '1' DAY <= departure_on
    WHEN 'external-traveller' THEN traveller_kind IN ('consultant', 'meeting-participant')
    WHEN 'outside-control' THEN reason_note IS NOT NULL
  END AS compliant
FROM air_tickets
