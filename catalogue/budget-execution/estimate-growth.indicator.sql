-- Nine months beside twelve show a growth that is none, so every value says whether its periods compare.
SELECT
  e.entity,
  e.period,
  e.line,
  e.base_period,
  b.kind = q.kind AS comparable,
  e.base_amount,
  e.estimate,
  ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1) AS growth
FROM estimate_lines AS e
JOIN budget_lines AS l
  ON l.code = e.line
JOIN periods AS q
  ON q.code = e.period
JOIN periods AS b
  ON b.code = e.base_period
WHERE l.role IN ('subtotal', 'gross')
