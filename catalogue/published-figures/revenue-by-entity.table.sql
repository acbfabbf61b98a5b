-- The sum of the lines beside the printed total, largest first.
SELECT
  l.entity,
  l.period,
  SUM(CASE WHEN l.line = 'investment-revenue' THEN l.amount END) AS investment,
  SUM(CASE WHEN l.line = 'miscellaneous-revenue' THEN l.amount END) AS miscellaneous,
  SUM(CASE WHEN l.line = 'prior-period-cancellations' THEN l.amount END) AS cancellations,
  SUM(CASE WHEN NOT c.is_total THEN COALESCE(l.amount, 0) END) AS recomputed,
  SUM(CASE WHEN c.is_total THEN l.amount END) AS printed
FROM revenue_lines AS l
JOIN revenue_categories AS c
  ON c.code = l.line
WHERE l.period = (SELECT MAX(o.period) FROM revenue_lines AS o)
GROUP BY
  l.entity,
  l.period
ORDER BY
  SUM(CASE WHEN NOT c.is_total THEN COALESCE(l.amount, 0) END) DESC NULLS LAST,
  l.entity
