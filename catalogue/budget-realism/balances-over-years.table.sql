-- What was cancelled in a period stands beside its balance: both are money foreseen and not needed.
WITH outturns AS (
  SELECT
    p.entity,
    p.period,
    p.line,
    p.apportionment,
    p.expenditure
  FROM performance_lines AS p
  UNION ALL
  SELECT
    e.entity,
    e.period,
    e.line,
    e.expenditure + b.balance AS apportionment,
    e.expenditure
  FROM expenditure_lines AS e
  JOIN balance_trends AS b
    ON b.entity = e.entity
    AND b.trend_period = e.period
    AND b.line = e.line
  LEFT JOIN performance_lines AS p
    ON p.entity = e.entity
    AND p.period = e.period
    AND p.line = e.line
  WHERE p.entity IS NULL
),
dated AS (
  SELECT
    o.entity,
    o.period,
    o.line,
    o.apportionment,
    o.expenditure,
    q.from_date,
    MAX(q.from_date) OVER (PARTITION BY o.entity) AS last_from
  FROM outturns AS o
  JOIN periods AS q ON q.code = o.period
  WHERE q.kind = 'financial-year'
),
newest AS (
  SELECT
    c.entity,
    c.trend_period,
    c.line,
    c.cancelled,
    ROW_NUMBER() OVER (PARTITION BY c.entity, c.trend_period, c.line ORDER BY c.period DESC) AS age
  FROM cancellation_trends AS c
)
SELECT
  d.entity,
  d.period,
  d.apportionment,
  d.expenditure,
  d.apportionment - d.expenditure AS balance,
  ROUND(100 * (d.apportionment - d.expenditure) / NULLIF(d.apportionment, 0), 1) AS unencumbered_rate,
  n.cancelled
FROM dated AS d
JOIN budget_lines AS l ON l.code = d.line
LEFT JOIN newest AS n
  ON n.entity = d.entity
  AND n.trend_period = d.period
  AND n.line = d.line
  AND n.age = 1
WHERE l.role = 'gross'
ORDER BY d.entity, d.period
