-- Each pair is compared, not only neighbours: a missing date in the middle must not hide a contradiction around it.
SELECT
  entity,
  period,
  ticket_number,
  need_known_on,
  requested_on,
  approved_on,
  issued_on,
  departure_on,
  TRUE AS applies,
  need_known_on <= requested_on
    AND need_known_on <= approved_on
    AND need_known_on <= issued_on
    AND need_known_on <= departure_on
    AND requested_on <= approved_on
    AND requested_on <= issued_on
    AND requested_on <= departure_on
    AND approved_on <= issued_on
    AND approved_on <= departure_on
    AND issued_on <= departure_on AS compliant
FROM air_tickets
