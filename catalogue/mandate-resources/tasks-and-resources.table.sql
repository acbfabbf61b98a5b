WITH lines AS (
  SELECT
    entity,
    period,
    output,
    SUM(amount) AS amount,
    SUM(COALESCE(posts, 0)) AS posts
  FROM output_resources
  GROUP BY entity, period, output
),
newest AS (
  SELECT
    o.entity,
    MAX(o.period) AS period
  FROM mandate_outputs AS o
  JOIN periods AS p ON p.code = o.period
  WHERE p.from_date <= :as_of
  GROUP BY o.entity
)
SELECT
  t.entity,
  n.period,
  t.task,
  t.title,
  t.resolution,
  t.protection,
  COUNT(o.output) AS outputs,
  SUM(l.amount) AS amount,
  SUM(l.posts) AS posts
FROM mandated_tasks AS t
JOIN newest AS n ON n.entity = t.entity
LEFT JOIN mandate_outputs AS o
  ON o.entity = t.entity
  AND o.task = t.task
  AND o.period = n.period
LEFT JOIN lines AS l
  ON l.entity = o.entity
  AND l.period = o.period
  AND l.output = o.output
GROUP BY t.entity, n.period, t.task, t.title, t.resolution, t.protection
ORDER BY t.entity, t.task
