-- The reasons as given, borne out or not.
SELECT
  t.entity,
  t.period,
  r.code AS late_reason,
  COUNT(*) AS tickets
FROM air_tickets AS t
JOIN late_ticket_reasons AS r ON r.code = t.late_reason
WHERE t.issued_on + value_at(:days, t.departure_on) * INTERVAL '1' DAY > t.departure_on
GROUP BY t.entity, t.period, r.code
