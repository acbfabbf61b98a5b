-- Latest budgets, all entities. Rows whose number is not told are counted beside the sums. National officers and national general service staff are rows of their own.
SELECT
  p.action,
  l.category,
  COUNT(*) AS changes,
  COALESCE(SUM(p.number) FILTER (WHERE p.number > 0), 0) AS posts_added,
  COALESCE(SUM(p.number) FILTER (WHERE p.number < 0), 0) AS posts_removed,
  COUNT(*) - COUNT(p.number) AS number_untold,
  COUNT(*) - COUNT(p.justification) AS without_words
FROM post_changes AS p
JOIN post_levels AS l ON l.code = p.level
WHERE p.period = (SELECT MAX(o.period) FROM post_changes AS o)
GROUP BY p.action, l.category
ORDER BY p.action, l.category
