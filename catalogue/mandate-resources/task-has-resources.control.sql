WITH sent AS (
  SELECT
    entity,
    period,
    COUNT(*) AS resource_lines
  FROM output_resources
  GROUP BY entity, period
),
lines AS (
  SELECT
    entity,
    period,
    output,
    COUNT(*) AS resource_lines,
    COUNT(amount) AS with_amount,
    SUM(amount) AS amount,
    SUM(COALESCE(posts, 0)) AS posts
  FROM output_resources
  WHERE output IS NOT NULL
  GROUP BY entity, period, output
),
served AS (
  SELECT
    o.entity,
    o.period,
    o.task,
    COUNT(*) AS outputs,
    SUM(COALESCE(l.resource_lines, 0)) AS resource_lines,
    SUM(COALESCE(l.with_amount, 0)) AS with_amount,
    SUM(COALESCE(l.amount, 0)) AS amount,
    SUM(COALESCE(l.posts, 0)) AS posts
  FROM mandate_outputs AS o
  LEFT JOIN lines AS l
    ON l.entity = o.entity
    AND l.period = o.period
    AND l.output = o.output
  WHERE o.task IS NOT NULL
  GROUP BY o.entity, o.period, o.task
)
SELECT
  s.entity,
  s.period,
  s.task,
  m.resolution,
  m.title,
  m.protection,
  COALESCE(v.outputs, 0) AS outputs,
  COALESCE(v.resource_lines, 0) AS resource_lines,
  v.amount,
  v.posts,
  CASE
    WHEN v.outputs IS NULL THEN 'no-output'
    WHEN v.amount > 0 OR v.posts > 0 THEN 'whole'
    WHEN v.with_amount < v.resource_lines OR n.resource_lines IS NULL THEN 'not-known'
    ELSE 'no-resources'
  END AS chain,
  m.mandated_from <= p.to_date AND (m.mandated_to IS NULL OR m.mandated_to >= p.from_date) AS applies,
  CASE
    WHEN v.outputs IS NULL THEN FALSE
    WHEN v.amount > 0 OR v.posts > 0 THEN TRUE
    WHEN v.with_amount < v.resource_lines OR n.resource_lines IS NULL THEN NULL
    ELSE FALSE
  END AS compliant
FROM subjects AS s
JOIN periods AS p ON p.code = s.period
LEFT JOIN mandated_tasks AS m
  ON m.entity = s.entity
  AND m.task = s.task
LEFT JOIN sent AS n
  ON n.entity = s.entity
  AND n.period = s.period
LEFT JOIN served AS v
  ON v.entity = s.entity
  AND v.period = s.period
  AND v.task = s.task
