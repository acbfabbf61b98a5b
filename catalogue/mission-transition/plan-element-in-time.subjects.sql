-- Every mission whose drawdown has begun, with each element of a plan.
WITH begun AS (
  SELECT
    p.entity,
    MIN(p.from_date) AS drawdown_began
  FROM mission_phases AS p
  WHERE p.phase = 'drawdown'
    AND p.entity IN (SELECT code FROM entities)
  GROUP BY p.entity
),
sent AS (
  SELECT
    entity,
    COUNT(*) AS rows_sent
  FROM transition_plan_elements
  GROUP BY entity
)
SELECT
  b.entity,
  t.code AS element,
  b.drawdown_began,
  MIN(x.adopted_on) FILTER (WHERE x.is_present) AS first_adopted,
  COUNT(*) FILTER (WHERE x.is_present AND x.adopted_on <= b.drawdown_began) AS in_time,
  COUNT(*) FILTER (WHERE x.plan_document IS NOT NULL AND x.is_present IS NOT FALSE AND COALESCE(x.adopted_on, b.drawdown_began) <= b.drawdown_began) AS perhaps_in_time,
  MAX(s.rows_sent) AS rows_sent
FROM begun AS b
CROSS JOIN transition_elements AS t
LEFT JOIN transition_plan_elements AS x
  ON x.entity = b.entity
  AND x.element = t.code
LEFT JOIN sent AS s ON s.entity = b.entity
WHERE b.drawdown_began <= :as_of
GROUP BY b.entity, t.code, b.drawdown_began
