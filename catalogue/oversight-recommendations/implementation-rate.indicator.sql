-- What was given up stays in the denominator, else dropping a recommendation would raise the rate.
WITH counted AS (
  SELECT
    entity,
    body,
    COUNT(*) FILTER (WHERE status = 'implemented') AS implemented,
    COUNT(*) AS issued
  FROM recommendations
  GROUP BY entity, body
)
SELECT
  entity,
  body,
  implemented,
  issued,
  ROUND(100.0 * implemented / NULLIF(issued, 0), 1) AS implementation_rate
FROM counted
