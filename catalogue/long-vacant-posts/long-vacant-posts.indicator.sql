-- Vacant posts of unknown start stand beside the count, because adding or leaving them out would both be a guess.
SELECT
  entity,
  COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of) AS long_vacant,
  COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since IS NULL) AS start_unknown
FROM posts
GROUP BY entity
