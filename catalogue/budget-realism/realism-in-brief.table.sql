-- One row, over gross requirements of every entity and period held within the last three financial years.
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
gross AS (
  SELECT
    d.entity,
    d.period,
    d.apportionment,
    d.expenditure
  FROM dated AS d
  JOIN budget_lines AS l ON l.code = d.line
  WHERE d.from_date + 24 * INTERVAL '1' MONTH >= d.last_from
    AND l.role = 'gross'
    AND d.apportionment IS NOT NULL
    AND d.expenditure IS NOT NULL
)
SELECT
  MIN(period) AS first_period,
  MAX(period) AS last_period,
  COUNT(DISTINCT entity) AS entities,
  SUM(apportionment) AS apportioned,
  SUM(expenditure) AS spent,
  ROUND(100 * SUM(expenditure - apportionment) / NULLIF(SUM(apportionment), 0), 1) AS forecast_bias,
  ROUND(100 * SUM(ABS(expenditure - apportionment)) / NULLIF(SUM(apportionment), 0), 1) AS forecast_error
FROM gross
ORDER BY 1
