-- Only periods of equal length stand in one chart.
SELECT
  e.entity,
  ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1) AS growth
FROM estimate_lines AS e
JOIN budget_lines AS l
  ON l.code = e.line
JOIN periods AS q
  ON q.code = e.period
JOIN periods AS b
  ON b.code = e.base_period
WHERE l.role = 'gross'
  AND b.kind = q.kind
  AND e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
ORDER BY
  ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1),
  e.entity
