-- The largest share left unspent first: that is where the budget was least realistic.
SELECT
  p.entity,
  p.period,
  p.apportionment,
  p.expenditure,
  p.apportionment - p.expenditure AS balance,
  ROUND(100 * (p.apportionment - p.expenditure) / NULLIF(p.apportionment, 0), 1) AS unencumbered_rate,
  ROUND(100 * p.expenditure / NULLIF(p.apportionment, 0), 1) AS utilization_rate
FROM performance_lines AS p
JOIN budget_lines AS l
  ON l.code = p.line
WHERE l.role = 'gross'
  AND p.period = (SELECT MAX(o.period) FROM performance_lines AS o)
ORDER BY
  ROUND(100 * (p.apportionment - p.expenditure) / NULLIF(p.apportionment, 0), 1) DESC NULLS LAST,
  p.entity
