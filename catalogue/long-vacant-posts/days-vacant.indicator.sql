-- The median, because a few posts vacant for years would carry a mean away.
SELECT
  entity,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, vacant_since, :as_of)) FILTER (WHERE status <> 'encumbered'), 1) AS median_days
FROM posts
GROUP BY entity
