SELECT
  r.entity,
  k.code AS residual_rating,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, r.reviewed_on, :as_of)), 1) AS median_days,
  COUNT(*) - COUNT(r.reviewed_on) AS not_known
FROM risk_register AS r
JOIN risk_ratings AS k ON k.code = r.residual_rating
WHERE r.status = 'open'
GROUP BY r.entity, k.code
