-- The columns of the official supplementary information, with the proposal before its justification.
SELECT
  entity,
  vacant_since,
  level,
  functional_title,
  organizational_unit,
  recruitment_stage,
  proposal,
  justification
FROM posts
WHERE status <> 'encumbered'
  AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of
ORDER BY entity, vacant_since, post_number
