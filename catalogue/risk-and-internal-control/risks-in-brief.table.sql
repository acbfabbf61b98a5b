SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS risks,
  COUNT(*) FILTER (WHERE residual_rating = 'very-high') AS very_high,
  COUNT(*) - COUNT(owner) AS without_owner
FROM risk_register
WHERE status = 'open'
HAVING COUNT(*) > 0
ORDER BY missions
