-- An office is known within its entity only; two entities may have offices of one name.
WITH judged AS (
  SELECT
    entity,
    period,
    office,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS is_in_time
  FROM air_tickets
),
counted AS (
  SELECT
    entity,
    period,
    office,
    COUNT(*) AS tickets,
    COUNT(*) FILTER (WHERE is_in_time) AS in_time,
    COUNT(*) - COUNT(is_in_time) AS not_known
  FROM judged
  GROUP BY entity, period, office
)
SELECT
  entity,
  period,
  office,
  tickets,
  in_time,
  not_known,
  ROUND(100.0 * in_time / NULLIF(tickets - not_known, 0), 1) AS rate
FROM counted
