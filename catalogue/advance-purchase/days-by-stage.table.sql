-- The lower of two middle values where they differ, so that every figure is a number of days that occurred.
WITH steps AS (
  SELECT
    entity,
    period,
    TIMESTAMPDIFF(DAY, need_known_on, requested_on) AS to_request,
    TIMESTAMPDIFF(DAY, requested_on, approved_on) AS to_approval,
    TIMESTAMPDIFF(DAY, approved_on, issued_on) AS to_issue,
    TIMESTAMPDIFF(DAY, issued_on, departure_on) AS to_departure,
    TIMESTAMPDIFF(DAY, requested_on, issued_on) AS request_to_issue,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY > departure_on AS is_late
  FROM air_tickets
),
latest AS (
  SELECT
    MAX(period) AS period
  FROM air_tickets
)
SELECT
  s.entity,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY s.to_request) AS to_request,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY s.to_approval) AS to_approval,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY s.to_issue) AS to_issue,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY s.to_departure) AS to_departure,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY CASE WHEN s.is_late THEN s.to_request END) AS late_to_request,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY CASE WHEN s.is_late THEN s.request_to_issue END) AS late_to_issue
FROM steps AS s
JOIN latest AS l ON l.period = s.period
GROUP BY s.entity
ORDER BY s.entity
