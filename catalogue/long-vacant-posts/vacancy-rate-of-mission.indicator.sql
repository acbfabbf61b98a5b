-- Counted from the posts, never averaged from the rates of the categories.
WITH counted AS (
  SELECT
    entity,
    COUNT(*) AS posts,
    COUNT(*) FILTER (WHERE status <> 'encumbered') AS vacant
  FROM posts
  GROUP BY entity
)
SELECT
  entity,
  posts,
  vacant,
  ROUND(100.0 * vacant / posts, 1) AS vacancy_rate
FROM counted
