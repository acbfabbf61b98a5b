SELECT
  p.entity,
  p.period,
  l.category,
  COUNT(*) AS changes,
  CASE WHEN COUNT(*) = COUNT(p.number) THEN SUM(p.number) END AS net_change
FROM post_changes AS p
JOIN post_levels AS l ON l.code = p.level
GROUP BY p.entity, p.period, l.category
