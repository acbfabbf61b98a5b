-- Twelve months beside nine show a growth that is none: such a value is unknown, and its row shows both kinds of period.
SELECT
  e.entity,
  e.period,
  e.line,
  q.kind AS period_kind,
  e.base_period,
  b.kind AS base_kind,
  e.base_amount,
  e.estimate,
  CASE
    WHEN b.kind = q.kind
    THEN ROUND(100 * (e.estimate - e.base_amount) / NULLIF(e.base_amount, 0), 1)
  END AS growth
FROM estimate_lines AS e
JOIN budget_lines AS l
  ON l.code = e.line
JOIN periods AS q
  ON q.code = e.period
JOIN periods AS b
  ON b.code = e.base_period
WHERE l.role IN ('subtotal', 'gross')
