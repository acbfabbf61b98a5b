-- Counted from the tickets, never averaged from the rates of entities.
WITH judged AS (
  SELECT
    entity,
    period,
    late_reason,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS is_in_time
  FROM air_tickets
)
SELECT
  period,
  COUNT(DISTINCT entity) AS entities,
  COUNT(*) AS tickets,
  COUNT(*) FILTER (WHERE is_in_time) AS in_time,
  COUNT(*) FILTER (WHERE NOT is_in_time) AS late,
  COUNT(*) - COUNT(is_in_time) AS not_known,
  ROUND(100.0 * COUNT(*) FILTER (WHERE is_in_time) / NULLIF(COUNT(is_in_time), 0), 1) AS rate,
  COUNT(*) FILTER (WHERE NOT is_in_time AND late_reason IS NULL) AS without_reason
FROM judged
GROUP BY period
ORDER BY period DESC
