SELECT
  r.entity,
  k.code AS residual_rating,
  COUNT(*) AS risks,
  COUNT(*) - COUNT(r.owner) AS without_owner,
  COUNT(*) FILTER (WHERE r.response_due < :as_of) AS overdue
FROM risk_register AS r
JOIN risk_ratings AS k ON k.code = r.residual_rating
WHERE r.status = 'open'
GROUP BY r.entity, k.code
