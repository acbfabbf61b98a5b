-- The second reading of the same sentence: "either … or" leaves no third action, so a third one is shown by itself.
SELECT
  entity,
  post_number,
  level,
  functional_title,
  organizational_unit,
  vacant_since,
  proposal,
  proposal_document,
  status <> 'encumbered' AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of AND proposal <> 'none' AS applies,
  proposal IN ('retain', 'abolish') AS compliant,
  justification AS reason
FROM posts
