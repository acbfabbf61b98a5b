-- An entity that explains some lines and not this one has left it out; one that explains none has not handed in its analysis.
WITH texts AS (
  SELECT
    entity,
    period,
    line,
    factor,
    explanation,
    COUNT(*) OVER (PARTITION BY entity, period, LOWER(TRIM(explanation))) AS lines_sharing
  FROM variance_explanations
),
analysed AS (
  SELECT DISTINCT
    entity,
    period
  FROM variance_explanations
)
SELECT
  e.entity,
  e.period,
  e.line,
  e.document,
  e.base_amount,
  e.estimate,
  e.estimate - e.base_amount AS increase,
  x.factor,
  x.explanation,
  l.section = 'operational'
    AND l.role = 'line'
    AND CASE WHEN b.kind = q.kind THEN e.estimate > e.base_amount END
    AND (:increases = 'all'
      OR 100 * (e.estimate - e.base_amount) >= :least_percent * e.base_amount
      OR e.estimate - e.base_amount >= :least_amount) AS applies,
  CASE WHEN a.entity IS NOT NULL THEN x.explanation IS NOT NULL AND x.lines_sharing = 1 END AS compliant
FROM estimate_lines AS e
LEFT JOIN budget_lines AS l ON l.code = e.line
LEFT JOIN periods AS q ON q.code = e.period
LEFT JOIN periods AS b ON b.code = e.base_period
LEFT JOIN analysed AS a
  ON a.entity = e.entity
  AND a.period = e.period
LEFT JOIN texts AS x
  ON x.entity = e.entity
  AND x.period = e.period
  AND x.line = e.line
