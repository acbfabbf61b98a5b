WITH attributed AS (
  SELECT
    r.entity,
    r.period,
    r.amount,
    m.task
  FROM output_resources AS r
  LEFT JOIN mandate_outputs AS o
    ON o.entity = r.entity
    AND o.period = r.period
    AND o.output = r.output
  LEFT JOIN accomplishments AS a
    ON a.entity = o.entity
    AND a.period = o.period
    AND a.accomplishment = o.accomplishment
  LEFT JOIN mandated_tasks AS m
    ON m.entity = o.entity
    AND m.task = o.task
  WHERE COALESCE(a.component, 'substantive') = 'substantive'
)
SELECT
  entity,
  period,
  SUM(amount) AS amount,
  SUM(CASE WHEN task IS NULL THEN amount ELSE 0 END) AS without_task,
  ROUND(100 * SUM(CASE WHEN task IS NULL THEN amount ELSE 0 END) / NULLIF(SUM(amount), 0), 1) AS share
FROM attributed
GROUP BY entity, period
