-- The newest report that prints a period decides; an expenditure that is not held leaves the share unknown.
WITH newest AS (
  SELECT
    c.entity,
    c.trend_period,
    c.cancelled,
    ROW_NUMBER() OVER (PARTITION BY c.entity, c.trend_period ORDER BY c.period DESC) AS age
  FROM cancellation_trends AS c
  JOIN budget_lines AS l ON l.code = c.line
  WHERE l.role = 'gross'
),
printed AS (
  SELECT p.entity, p.period, p.expenditure
  FROM performance_lines AS p
  JOIN budget_lines AS l ON l.code = p.line
  WHERE l.role = 'gross'
  UNION ALL
  SELECT e.entity, e.period, e.expenditure
  FROM expenditure_lines AS e
  JOIN budget_lines AS l ON l.code = e.line
  LEFT JOIN performance_lines AS p
    ON p.entity = e.entity
    AND p.period = e.period
    AND p.line = e.line
  WHERE l.role = 'gross'
    AND p.entity IS NULL
),
spent AS (
  SELECT
    entity,
    period,
    SUM(expenditure) AS expenditure
  FROM printed
  GROUP BY entity, period
)
SELECT
  n.entity,
  n.trend_period,
  n.cancelled,
  s.expenditure AS expenditure_before,
  ROUND(100 * n.cancelled / NULLIF(s.expenditure, 0), 2) AS cancelled_share
FROM newest AS n
JOIN periods AS q ON q.code = n.trend_period
LEFT JOIN periods AS b
  ON b.kind = q.kind
  AND b.to_date + INTERVAL '1' DAY = q.from_date
LEFT JOIN spent AS s
  ON s.entity = n.entity
  AND s.period = b.code
WHERE n.age = 1
