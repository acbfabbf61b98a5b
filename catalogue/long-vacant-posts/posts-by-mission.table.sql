-- The four columns of proposals are of the long-vacant posts only and add up to them, unknown proposals with none.
WITH judged AS (
  SELECT
    entity,
    state_date,
    status,
    vacant_since,
    proposal,
    status <> 'encumbered' AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of AS is_long_vacant
  FROM posts
)
SELECT
  entity,
  MAX(state_date) AS state_date,
  COUNT(*) AS posts,
  COUNT(*) FILTER (WHERE status <> 'encumbered') AS vacant,
  ROUND(100.0 * COUNT(*) FILTER (WHERE status <> 'encumbered') / COUNT(*), 1) AS vacancy_rate,
  COUNT(*) FILTER (WHERE is_long_vacant) AS long_vacant,
  COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since IS NULL) AS start_unknown,
  COUNT(*) FILTER (WHERE is_long_vacant AND proposal = 'retain') AS retain,
  COUNT(*) FILTER (WHERE is_long_vacant AND proposal = 'abolish') AS abolish,
  COUNT(*) FILTER (WHERE is_long_vacant AND proposal NOT IN ('retain', 'abolish', 'none')) AS other_action,
  COUNT(*) FILTER (WHERE is_long_vacant AND (proposal = 'none' OR proposal IS NULL)) AS no_proposal
FROM judged
GROUP BY entity
ORDER BY entity
