-- Months go by the calendar: the day 24 months on is computed and compared, months are never counted by difference.
SELECT
  entity,
  post_number,
  level,
  functional_title,
  organizational_unit,
  status,
  vacant_since,
  CAST(vacant_since + :months * INTERVAL '1' MONTH AS DATE) AS long_vacant_from,
  recruitment_stage,
  proposal,
  proposal_document,
  justification,
  status <> 'encumbered' AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of AS applies,
  CASE
    WHEN proposal = 'retain' THEN justification IS NOT NULL
    ELSE proposal <> 'none'
  END AS compliant
FROM posts
