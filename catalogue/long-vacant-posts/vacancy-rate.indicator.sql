-- National Professional Officers and national General Service stay apart, as paragraph 18 wants them shown.
WITH counted AS (
  SELECT
    entity,
    category,
    COUNT(*) AS posts,
    COUNT(*) FILTER (WHERE status <> 'encumbered') AS vacant
  FROM posts
  GROUP BY entity, category
)
SELECT
  entity,
  category,
  posts,
  vacant,
  ROUND(100.0 * vacant / posts, 1) AS vacancy_rate
FROM counted
