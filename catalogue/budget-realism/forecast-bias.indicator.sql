-- With its sign: years above and years below cancel out, and what is left is the lean of the method.
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
summed AS (
  SELECT
    d.entity,
    d.line,
    COUNT(*) AS periods_held,
    COUNT(d.apportionment - d.expenditure) AS periods_told,
    SUM(d.apportionment) AS apportioned,
    SUM(d.expenditure) AS spent
  FROM dated AS d
  JOIN budget_lines AS l ON l.code = d.line
  WHERE d.from_date + 24 * INTERVAL '1' MONTH >= d.last_from
    AND l.role IN ('subtotal', 'gross')
  GROUP BY d.entity, d.line
)
SELECT
  entity,
  line,
  periods_held,
  CASE WHEN periods_told = periods_held THEN ROUND(100 * (spent - apportioned) / NULLIF(apportioned, 0), 1) END AS forecast_bias
FROM summed
