-- Only posts of international staff can be given over to national staff.
SELECT
  entity,
  MAX(state_date) AS state_date,
  COUNT(*) AS posts,
  COUNT(*) FILTER (WHERE proposal = 'convert') AS conversions
FROM posts
WHERE category = 'international'
GROUP BY entity
