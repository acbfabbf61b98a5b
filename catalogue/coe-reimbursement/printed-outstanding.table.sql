-- Set against the estimate of the year in which the amount was outstanding, so that large and small missions compare.
SELECT
  o.entity,
  o.as_at,
  o.troop_costs,
  o.equipment,
  e.amount AS estimate,
  ROUND(12.0 * o.equipment / NULLIF(e.amount, 0), 1) AS months_of_estimate,
  o.document
FROM outstanding_amounts AS o
LEFT JOIN periods AS p
  ON p.kind = 'financial-year'
  AND p.from_date <= o.as_at
  AND p.to_date >= o.as_at
LEFT JOIN equipment_estimates AS e
  ON e.entity = o.entity
  AND e.period = p.code
ORDER BY months_of_estimate DESC, entity
