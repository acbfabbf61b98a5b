-- The latest year, lowest rate first; of equal rates the office with more late tickets.
WITH judged AS (
  SELECT
    entity,
    period,
    office,
    late_reason,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS is_in_time
  FROM air_tickets
),
latest AS (
  SELECT
    MAX(period) AS period
  FROM air_tickets
)
SELECT
  j.entity,
  j.office,
  COUNT(*) AS tickets,
  ROUND(100.0 * COUNT(*) FILTER (WHERE j.is_in_time) / NULLIF(COUNT(j.is_in_time), 0), 1) AS rate,
  COUNT(*) FILTER (WHERE NOT j.is_in_time) AS late,
  COUNT(*) FILTER (WHERE NOT j.is_in_time AND j.late_reason = 'late-submission') AS late_submission,
  COUNT(*) FILTER (WHERE NOT j.is_in_time AND j.late_reason = 'rework') AS rework,
  COUNT(*) FILTER (WHERE NOT j.is_in_time AND j.late_reason = 'external-traveller') AS external_traveller,
  COUNT(*) FILTER (WHERE NOT j.is_in_time AND j.late_reason = 'outside-control') AS outside_control,
  COUNT(*) FILTER (WHERE NOT j.is_in_time AND j.late_reason IS NULL) AS none_given
FROM judged AS j
JOIN latest AS l ON l.period = j.period
GROUP BY j.entity, j.office
ORDER BY rate, late DESC, j.entity, j.office
