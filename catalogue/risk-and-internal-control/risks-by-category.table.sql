SELECT
  category,
  COUNT(*) AS risks,
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) FILTER (WHERE residual_rating IN ('very-high', 'high')) AS serious,
  COUNT(*) FILTER (WHERE response_due < :as_of) AS overdue
FROM risk_register
WHERE status = 'open'
GROUP BY category
ORDER BY serious DESC, category
