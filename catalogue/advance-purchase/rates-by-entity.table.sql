-- Each entity's latest year beside the year before it, lowest rate first; the target is the whole.
WITH judged AS (
  SELECT
    entity,
    period,
    issued_on + value_at(:days, departure_on) * INTERVAL '1' DAY <= departure_on AS is_in_time
  FROM air_tickets
),
counted AS (
  SELECT
    entity,
    period,
    COUNT(*) AS tickets,
    COUNT(*) FILTER (WHERE is_in_time) AS in_time,
    COUNT(*) - COUNT(is_in_time) AS not_known
  FROM judged
  GROUP BY entity, period
),
rated AS (
  SELECT
    entity,
    period,
    tickets,
    in_time,
    not_known,
    ROUND(100.0 * in_time / NULLIF(tickets - not_known, 0), 1) AS rate,
    MAX(period) OVER (PARTITION BY entity) AS last_period
  FROM counted
)
SELECT
  r.entity,
  r.period,
  r.tickets,
  r.in_time,
  r.not_known,
  r.rate,
  b.rate AS rate_before,
  ROUND(r.rate - b.rate, 1) AS change
FROM rated AS r
JOIN periods AS p ON p.code = r.period
LEFT JOIN periods AS q
  ON q.kind = p.kind
  AND q.to_date + INTERVAL '1' DAY = p.from_date
LEFT JOIN rated AS b
  ON b.entity = r.entity
  AND b.period = q.code
WHERE r.period = r.last_period
ORDER BY rate, r.entity
