-- No number of repeats is too many by itself: what decides is whether the posts that share the words differ.
WITH texts AS (
  SELECT
    entity,
    post_number,
    level,
    functional_title,
    organizational_unit,
    status,
    vacant_since,
    proposal,
    justification,
    LOWER(TRIM(justification)) AS words
  FROM posts
)
SELECT
  entity,
  post_number,
  level,
  functional_title,
  organizational_unit,
  vacant_since,
  justification,
  COUNT(*) OVER (PARTITION BY entity, words) AS posts_sharing,
  status <> 'encumbered'
    AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of
    AND proposal = 'retain'
    AND words IS NOT NULL AS applies,
  MIN(functional_title) OVER (PARTITION BY entity, words) = MAX(functional_title) OVER (PARTITION BY entity, words)
    AND MIN(level) OVER (PARTITION BY entity, words) = MAX(level) OVER (PARTITION BY entity, words)
    AND MIN(organizational_unit) OVER (PARTITION BY entity, words)
      = MAX(organizational_unit) OVER (PARTITION BY entity, words) AS compliant
FROM texts
