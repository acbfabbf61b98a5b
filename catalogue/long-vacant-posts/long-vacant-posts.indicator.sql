-- Vacant posts of unknown start stand beside the count, because adding or leaving them out would both be a guess.
WITH vacancies AS (
  SELECT
    entity,
    vacant_since,
    status <> 'encumbered' AS is_vacant,
    vacant_since + :months * INTERVAL '1' MONTH <= :as_of AS is_long
  FROM posts
)
SELECT
  entity,
  COUNT(*) FILTER (WHERE is_vacant AND is_long) AS long_vacant,
  COUNT(*) FILTER (WHERE is_vacant) - COUNT(vacant_since) FILTER (WHERE is_vacant) AS start_unknown
FROM vacancies
GROUP BY entity
