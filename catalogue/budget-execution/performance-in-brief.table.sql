-- One row: what the text above the tables says. Lines count where more was spent than apportioned.
SELECT
  MAX(p.period) AS period,
  COUNT(DISTINCT p.entity) AS entities,
  SUM(p.apportionment) FILTER (WHERE l.role = 'gross') AS apportionment,
  SUM(p.expenditure) FILTER (WHERE l.role = 'gross') AS expenditure,
  SUM(p.apportionment - p.expenditure) FILTER (WHERE l.role = 'gross') AS balance,
  ROUND(
    100 * SUM(p.expenditure) FILTER (WHERE l.role = 'gross')
      / NULLIF(SUM(p.apportionment) FILTER (WHERE l.role = 'gross'), 0),
    1
  ) AS utilization_rate,
  ROUND(
    100 * SUM(p.apportionment - p.expenditure) FILTER (WHERE l.role = 'gross')
      / NULLIF(SUM(p.apportionment) FILTER (WHERE l.role = 'gross'), 0),
    1
  ) AS unencumbered_rate,
  SUM(p.apportionment - p.expenditure) FILTER (WHERE l.code = 'military-police-subtotal') AS military_police_balance,
  SUM(p.apportionment - p.expenditure) FILTER (WHERE l.code = 'civilian-subtotal') AS civilian_balance,
  SUM(p.apportionment - p.expenditure) FILTER (WHERE l.code = 'operational-subtotal') AS operational_balance,
  COUNT(*) FILTER (WHERE l.role = 'line' AND p.expenditure > p.apportionment) AS lines_exceeded
FROM performance_lines AS p
JOIN budget_lines AS l
  ON l.code = p.line
WHERE p.period = (SELECT MAX(o.period) FROM performance_lines AS o)
ORDER BY 1
