-- The amount is printed in thousands of dollars, the ceiling is in dollars.
SELECT
  t.entity,
  t.period,
  t.stage,
  t.document,
  t.amount,
  t.projects,
  ROUND(t.amount / NULLIF(t.projects, 0), 1) AS average,
  t.projects > 0 AS applies,
  1000 * t.amount <= COALESCE(l.ceiling, :ceiling) * t.projects AS compliant
FROM quick_impact_totals AS t
LEFT JOIN quick_impact_limits AS l
  ON l.entity = t.entity
  AND l.from_date <= :as_of
