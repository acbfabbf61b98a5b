-- A category without activities is nil only if the mission sent activities of that period at all.
WITH sent AS (
  SELECT
    entity,
    period,
    COUNT(*) AS activities
  FROM programmatic_projects
  GROUP BY entity, period
),
sums AS (
  SELECT
    entity,
    period,
    category,
    COUNT(*) AS activities,
    CASE WHEN COUNT(*) = COUNT(expenditure) THEN SUM(expenditure) END AS spent
  FROM programmatic_projects
  GROUP BY entity, period, category
),
compared AS (
  SELECT
    l.entity,
    l.period,
    l.category,
    l.document,
    l.expenditure,
    CASE WHEN g.activities IS NULL THEN 0 ELSE g.activities END AS activities,
    CASE
      WHEN g.activities IS NOT NULL THEN g.spent
      WHEN s.activities IS NOT NULL THEN 0.0
    END AS spent
  FROM programmatic_lines AS l
  LEFT JOIN sent AS s
    ON s.entity = l.entity
    AND s.period = l.period
  LEFT JOIN sums AS g
    ON g.entity = l.entity
    AND g.period = l.period
    AND g.category = l.category
)
SELECT
  entity,
  period,
  category,
  document,
  activities,
  expenditure,
  spent,
  expenditure - spent AS difference,
  category <> 'total' AS applies,
  ABS(expenditure - spent) <= :half_step * (activities + 1) AS compliant
FROM compared
