-- Only vacancies of known start are in the denominator, else an unknown one would pass as short.
WITH counted AS (
  SELECT
    entity,
    COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of) AS long_vacant,
    COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since IS NOT NULL) AS vacant_since_known
  FROM posts
  GROUP BY entity
)
SELECT
  entity,
  long_vacant,
  vacant_since_known,
  ROUND(100.0 * long_vacant / NULLIF(vacant_since_known, 0), 1) AS long_vacant_share
FROM counted
