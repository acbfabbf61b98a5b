-- By so many the number of conversions may be too low.
SELECT
  entity,
  COUNT(*) - COUNT(proposal) AS proposal_unknown
FROM posts
WHERE category = 'international'
  AND status <> 'encumbered'
GROUP BY entity
