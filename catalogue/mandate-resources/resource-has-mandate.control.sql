WITH lists AS (
  SELECT
    entity,
    COUNT(*) AS listed
  FROM mandated_tasks
  GROUP BY entity
)
SELECT
  r.entity,
  r.period,
  r.resource,
  r.line,
  r.kind,
  r.posts,
  r.amount,
  r.output,
  o.task,
  m.mandated_from,
  m.mandated_to,
  CASE WHEN a.accomplishment IS NULL THEN TRUE ELSE a.component = 'substantive' END AS applies,
  CASE
    WHEN o.task IS NULL THEN FALSE
    WHEN l.listed IS NULL THEN NULL
    WHEN m.task IS NULL THEN FALSE
    ELSE m.mandated_from <= p.to_date AND (m.mandated_to IS NULL OR m.mandated_to >= p.from_date)
  END AS compliant
FROM output_resources AS r
JOIN periods AS p ON p.code = r.period
LEFT JOIN lists AS l ON l.entity = r.entity
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
