-- One row: what the text above the tables says, over the entities whose two periods are of equal length.
SELECT
  MAX(e.period) AS period,
  COUNT(DISTINCT e.entity) FILTER (WHERE b.kind = q.kind) AS comparable_entities,
  COUNT(DISTINCT e.entity) FILTER (WHERE b.kind <> q.kind) AS other_entities,
  SUM(e.base_amount) FILTER (WHERE b.kind = q.kind) AS base_amount,
  SUM(e.estimate) FILTER (WHERE b.kind = q.kind) AS estimate,
  SUM(e.estimate - e.base_amount) FILTER (WHERE b.kind = q.kind) AS variance,
  ROUND(
    100 * SUM(e.estimate - e.base_amount) FILTER (WHERE b.kind = q.kind)
      / NULLIF(SUM(e.base_amount) FILTER (WHERE b.kind = q.kind), 0),
    1
  ) AS growth
FROM estimate_lines AS e
JOIN budget_lines AS l
  ON l.code = e.line
JOIN periods AS q
  ON q.code = e.period
JOIN periods AS b
  ON b.code = e.base_period
WHERE l.role = 'gross'
  AND e.period = (SELECT MAX(o.period) FROM estimate_lines AS o)
ORDER BY 1
