WITH scored AS (
  SELECT
    entity,
    CASE WHEN residual_likelihood * residual_impact IS NOT NULL THEN inherent_likelihood * inherent_impact END AS inherent,
    CASE WHEN inherent_likelihood * inherent_impact IS NOT NULL THEN residual_likelihood * residual_impact END AS residual
  FROM risk_register
  WHERE status = 'open'
)
SELECT
  entity,
  COUNT(*) AS risks,
  COUNT(*) - COUNT(inherent) AS not_scored,
  ROUND(100.0 * (SUM(inherent) - SUM(residual)) / NULLIF(SUM(inherent), 0), 1) AS share
FROM scored
GROUP BY entity
