-- What does not compare comes last, whatever its growth.
SELECT
  e.entity,
  e.base_period,
  e.base_amount,
  e.period,
  e.estimate,
  e.estimate - e.base_amount AS variance,
  ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1) AS growth,
  b.kind = q.kind AS comparable
FROM estimate_lines AS e
JOIN budget_lines AS l
  ON l.code = e.line
JOIN periods AS q
  ON q.code = e.period
JOIN periods AS b
  ON b.code = e.base_period
WHERE l.role = 'gross'
  AND e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
ORDER BY
  CASE WHEN b.kind = q.kind THEN 0 ELSE 1 END,
  ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1) DESC NULLS LAST,
  e.entity
