-- What was given up stays in the denominator, else dropping a recommendation would raise the rate.
WITH counted AS (
  SELECT
    entity,
    body,
    MAX(state_date) AS state_date,
    COUNT(*) FILTER (WHERE status = 'implemented') AS implemented,
    COUNT(*) AS issued
  FROM recommendations
  GROUP BY entity, body
)
SELECT
  entity,
  body,
  state_date,
  implemented,
  issued,
  ROUND(100.0 * implemented / NULLIF(issued, 0), 1) AS implementation_rate
FROM counted
