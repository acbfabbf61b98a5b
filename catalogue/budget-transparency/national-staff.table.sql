-- The two lines of the financial table, latest budgets, never added.
SELECT
  e.entity,
  e.line,
  e.base_amount,
  e.estimate,
  e.estimate - e.base_amount AS variance
FROM estimate_lines AS e
JOIN budget_lines AS l ON l.code = e.line
WHERE e.line IN ('national-professional-officers', 'national-general-service-staff')
  AND e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
ORDER BY e.entity, l.sort
