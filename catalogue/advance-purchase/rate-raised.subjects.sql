-- A year with no ticket has no rate and so no row.
WITH judged AS (
  SELECT
    entity,
    period,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS is_in_time
  FROM air_tickets
)
SELECT
  entity,
  period,
  COUNT(*) AS tickets,
  COUNT(*) FILTER (WHERE is_in_time) AS in_time,
  COUNT(*) - COUNT(is_in_time) AS not_known
FROM judged
GROUP BY entity, period
