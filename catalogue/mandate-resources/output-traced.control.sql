WITH lists AS (
  SELECT
    entity,
    COUNT(*) AS listed
  FROM mandated_tasks
  GROUP BY entity
),
frames AS (
  SELECT
    entity,
    period,
    COUNT(*) AS listed
  FROM accomplishments
  GROUP BY entity, period
)
SELECT
  o.entity,
  o.period,
  o.output,
  o.title,
  o.accomplishment,
  a.component,
  o.task,
  TRUE AS applies,
  CASE
    WHEN o.accomplishment IS NULL THEN FALSE
    WHEN f.listed IS NULL THEN NULL
    WHEN a.accomplishment IS NULL THEN FALSE
    WHEN a.component <> 'substantive' THEN TRUE
    WHEN o.task IS NULL AND a.component IS NULL THEN NULL
    WHEN o.task IS NULL THEN FALSE
    WHEN l.listed IS NULL THEN NULL
    ELSE m.task IS NOT NULL
  END AS compliant
FROM mandate_outputs AS o
LEFT JOIN lists AS l ON l.entity = o.entity
LEFT JOIN frames AS f
  ON f.entity = o.entity
  AND f.period = o.period
LEFT JOIN accomplishments AS a
  ON a.entity = o.entity
  AND a.period = o.period
  AND a.accomplishment = o.accomplishment
LEFT JOIN mandated_tasks AS m
  ON m.entity = o.entity
  AND m.task = o.task
