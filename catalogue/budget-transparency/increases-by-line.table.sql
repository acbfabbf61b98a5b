-- Latest budgets over bases of equal length; what falls is left out.
SELECT
  e.line,
  COUNT(*) AS entities,
  SUM(e.estimate - e.base_amount) AS increase,
  COUNT(*) - COUNT(x.explanation) AS without_words
FROM estimate_lines AS e
JOIN budget_lines AS l ON l.code = e.line
JOIN periods AS q ON q.code = e.period
JOIN periods AS b ON b.code = e.base_period
LEFT JOIN variance_explanations AS x
  ON x.entity = e.entity
  AND x.period = e.period
  AND x.line = e.line
WHERE l.section = 'operational'
  AND l.role = 'line'
  AND b.kind = q.kind
  AND e.estimate > e.base_amount
  AND e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
GROUP BY e.line, l.sort
ORDER BY l.sort
