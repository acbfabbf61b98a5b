-- "Filled expeditiously" has no number of days in the paragraph, so this is measured and not judged.
WITH arrivals AS (
  SELECT
    entity,
    status = 'encumbered' AND filled_on + :months * INTERVAL '1' MONTH > :as_of AND filled_on <= :as_of AS is_recent,
    TIMESTAMPDIFF(DAY, previous_vacancy_from, filled_on) AS days_to_fill
  FROM posts
)
SELECT
  entity,
  COUNT(*) FILTER (WHERE is_recent) AS filled,
  ROUND(MEDIAN(days_to_fill) FILTER (WHERE is_recent), 1) AS median_days
FROM arrivals
GROUP BY entity
