-- One row a proposal, so that the chart can stack them; nothing known to be proposed stands with nothing proposed.
SELECT
  entity,
  COALESCE(proposal, 'none') AS proposal,
  COUNT(*) AS posts
FROM posts
WHERE status <> 'encumbered'
  AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of
GROUP BY entity, COALESCE(proposal, 'none')
