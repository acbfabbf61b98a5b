-- A function that nationals hold somewhere is an option to consider where it is still held internationally.
WITH held AS (
  SELECT
    functional_title,
    COUNT(*) FILTER (WHERE category = 'international') AS international_posts,
    COUNT(DISTINCT entity) FILTER (WHERE category = 'international') AS international_missions,
    COUNT(*) FILTER (WHERE category IN ('NPO', 'NGS')) AS national_posts,
    COUNT(DISTINCT entity) FILTER (WHERE category IN ('NPO', 'NGS')) AS national_missions
  FROM posts
  GROUP BY functional_title
)
SELECT
  functional_title,
  international_posts,
  international_missions,
  national_posts,
  national_missions
FROM held
WHERE international_posts > 0
  AND national_posts > 0
ORDER BY international_posts DESC, functional_title
