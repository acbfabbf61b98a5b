-- One row a proposal, so that the chart can stack them.
SELECT
  entity,
  proposal,
  COUNT(*) AS posts
FROM posts
WHERE status <> 'encumbered'
  AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of
  AND proposal IS NOT NULL
GROUP BY entity, proposal
