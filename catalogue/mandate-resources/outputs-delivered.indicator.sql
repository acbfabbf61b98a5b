SELECT
  o.entity,
  o.period,
  m.protection,
  COUNT(*) AS outputs,
  COUNT(*) FILTER (WHERE o.delivered >= o.planned) AS delivered,
  COUNT(*) - COUNT(o.planned + o.delivered) AS not_known,
  ROUND(100.0 * COUNT(*) FILTER (WHERE o.delivered >= o.planned) / NULLIF(COUNT(o.planned + o.delivered), 0), 1) AS rate
FROM mandate_outputs AS o
JOIN mandated_tasks AS m
  ON m.entity = o.entity
  AND m.task = o.task
GROUP BY o.entity, o.period, m.protection
