-- Of each line the last three financial years that are held: the table of the performance report where it is held, else
-- the group's expenditure and balance as two reports print them. A year in which the entity began is no
-- full year; net and total requirements follow from the gross and are not asked again.
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
    o.line,
    q.from_date,
    o.apportionment,
    o.expenditure,
    MAX(q.from_date) OVER (PARTITION BY o.entity) AS last_from
  FROM outturns AS o
  JOIN periods AS q ON q.code = o.period
  JOIN entities AS n ON n.code = o.entity
  JOIN budget_lines AS l ON l.code = o.line
  WHERE q.kind = 'financial-year'
    AND l.role IN ('line', 'subtotal', 'gross')
    AND n.from_date <= q.from_date
)
SELECT
  entity,
  line,
  COUNT(*) AS periods_held,
  COUNT(apportionment - expenditure) AS periods_told,
  SUM(apportionment) AS apportioned,
  SUM(expenditure) AS spent,
  COUNT(*) FILTER (
    WHERE expenditure < apportionment
      AND (100 * (apportionment - expenditure) >= :material_percent * apportionment
        OR apportionment - expenditure >= :material_amount)
  ) AS times_under,
  COUNT(*) FILTER (
    WHERE expenditure > apportionment
      AND (100 * (expenditure - apportionment) >= :material_percent * apportionment
        OR expenditure - apportionment >= :material_amount)
  ) AS times_over
FROM dated
WHERE from_date + 24 * INTERVAL '1' MONTH >= last_from
GROUP BY entity, line
