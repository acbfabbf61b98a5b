-- Every task of the mission in every period for which it sent outputs; which of them were mandated then, the rule says.
WITH planned AS (
  SELECT
    entity,
    period
  FROM mandate_outputs
  GROUP BY entity, period
)
SELECT
  p.entity,
  p.period,
  t.task
FROM planned AS p
JOIN mandated_tasks AS t ON t.entity = p.entity
