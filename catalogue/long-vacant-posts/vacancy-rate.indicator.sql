-- National Professional Officers and national General Service stay apart, as paragraph 18 wants them shown.
SELECT
  entity,
  category,
  COUNT(*) AS posts,
  COUNT(*) FILTER (WHERE status <> 'encumbered') AS vacant,
  ROUND(100.0 * COUNT(*) FILTER (WHERE status <> 'encumbered') / COUNT(*), 1) AS vacancy_rate
FROM posts
GROUP BY entity, category
