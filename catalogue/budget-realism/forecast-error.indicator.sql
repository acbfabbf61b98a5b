-- Errors of opposite signs do not cancel out here; the bias is the measure in which they do.
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
    entity,
    line,
    COUNT(*) AS periods_held,
    COUNT(apportionment - expenditure) AS periods_told,
    SUM(apportionment) AS apportioned,
    SUM(ABS(expenditure - apportionment)) AS missed
  FROM dated
  WHERE from_date + 24 * INTERVAL '1' MONTH >= last_from
  GROUP BY entity, line
)
SELECT
  entity,
  line,
  periods_held,
  CASE WHEN periods_told = periods_held THEN ROUND(100 * missed / NULLIF(apportioned, 0), 1) END AS forecast_error
FROM summed
