WITH attributed AS (
  SELECT
    r.period,
    m.protection,
    r.entity,
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
)
SELECT
  period,
  protection,
  COUNT(DISTINCT entity) AS missions,
  SUM(amount) AS amount,
  SUM(COALESCE(posts, 0)) AS posts
FROM attributed
GROUP BY period, protection
ORDER BY period DESC, protection
