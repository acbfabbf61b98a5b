WITH attributed AS (
  SELECT
    r.entity,
    r.period,
    m.protection,
    m.task,
    r.amount,
    r.posts
  FROM output_resources AS r
  JOIN mandate_outputs AS o
    ON o.entity = r.entity
    AND o.period = r.period
    AND o.output = r.output
  JOIN mandated_tasks AS m
    ON m.entity = o.entity
    AND m.task = o.task
),
totals AS (
  SELECT
    entity,
    period,
    SUM(amount) AS total
  FROM attributed
  GROUP BY entity, period
)
SELECT
  a.entity,
  a.period,
  a.protection,
  COUNT(DISTINCT a.task) AS tasks,
  SUM(a.amount) AS amount,
  SUM(COALESCE(a.posts, 0)) AS posts,
  COUNT(*) - COUNT(a.amount) AS without_amount,
  ROUND(100 * SUM(a.amount) / NULLIF(t.total, 0), 1) AS share
FROM attributed AS a
JOIN totals AS t
  ON t.entity = a.entity
  AND t.period = a.period
GROUP BY a.entity, a.period, a.protection, t.total
