-- Only vacancies of known start are in the denominator, else an unknown one would pass as short.
WITH vacancies AS (
  SELECT
    entity,
    vacant_since,
    status <> 'encumbered' AS is_vacant,
    vacant_since + :months * INTERVAL '1' MONTH <= :as_of AS is_long
  FROM posts
),
counted AS (
  SELECT
    entity,
    COUNT(*) FILTER (WHERE is_vacant AND is_long) AS long_vacant,
    COUNT(vacant_since) FILTER (WHERE is_vacant) AS vacant_since_known
  FROM vacancies
  GROUP BY entity
)
SELECT
  entity,
  long_vacant,
  vacant_since_known,
  ROUND(100.0 * long_vacant / NULLIF(vacant_since_known, 0), 1) AS long_vacant_share
FROM counted
