-- Counted from the posts, never averaged from the rates of the categories.
SELECT
  entity,
  COUNT(*) AS posts,
  COUNT(*) FILTER (WHERE status <> 'encumbered') AS vacant,
  ROUND(100.0 * COUNT(*) FILTER (WHERE status <> 'encumbered') / COUNT(*), 1) AS vacancy_rate
FROM posts
GROUP BY entity
