-- Fares differ by route as well, so the two means show what late purchase goes with, not what it costs.
WITH judged AS (
  SELECT
    period,
    travel_category,
    fare,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS is_in_time
  FROM air_tickets
),
latest AS (
  SELECT
    MAX(period) AS period
  FROM air_tickets
)
SELECT
  j.travel_category,
  COUNT(*) AS tickets,
  COUNT(*) FILTER (WHERE j.is_in_time) AS in_time,
  ROUND(100.0 * COUNT(*) FILTER (WHERE j.is_in_time) / NULLIF(COUNT(j.is_in_time), 0), 1) AS rate,
  ROUND(AVG(j.fare) FILTER (WHERE j.is_in_time), 2) AS fare_in_time,
  ROUND(AVG(j.fare) FILTER (WHERE NOT j.is_in_time), 2) AS fare_late
FROM judged AS j
JOIN latest AS l ON l.period = j.period
GROUP BY j.travel_category
ORDER BY rate, j.travel_category
