SELECT
  entity,
  COUNT(*) AS risks,
  COUNT(*) FILTER (WHERE residual_rating = 'very-high') AS very_high,
  COUNT(*) FILTER (WHERE residual_rating = 'high') AS high,
  COUNT(*) FILTER (WHERE residual_rating = 'medium') AS medium,
  COUNT(*) FILTER (WHERE residual_rating = 'low') AS low,
  COUNT(*) - COUNT(residual_rating) AS not_rated,
  COUNT(*) - COUNT(owner) AS without_owner,
  COUNT(*) FILTER (WHERE response_due < :as_of) AS overdue
FROM risk_register
WHERE status = 'open'
GROUP BY entity
ORDER BY entity
