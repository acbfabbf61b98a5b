-- A later statement takes the place of an earlier one; what a report leaves out stays out, so that each form has words of
-- its own.
WITH ranked AS (
  SELECT
    entity,
    body,
    as_at,
    scope,
    total,
    implemented,
    remaining,
    printed_percentage,
    ROW_NUMBER() OVER (PARTITION BY entity, body ORDER BY as_at DESC) AS place
  FROM implementation_statements
)
SELECT
  entity,
  body,
  as_at,
  scope,
  total,
  implemented,
  remaining,
  printed_percentage,
  ROUND(100.0 * implemented / NULLIF(total, 0), 1) AS rate,
  CASE
    WHEN implemented = total THEN 'all'
    WHEN implemented IS NOT NULL AND total IS NOT NULL THEN 'part'
    WHEN remaining IS NOT NULL AND total IS NOT NULL THEN 'remaining'
    WHEN remaining IS NOT NULL THEN 'remaining-alone'
    WHEN printed_percentage IS NOT NULL THEN 'percentage'
  END AS form
FROM ranked
WHERE place = 1
ORDER BY entity, body
