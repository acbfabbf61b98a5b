-- Twenty-five cells a mission: the highest rating given anywhere at or below each cell.
WITH cells AS (
  SELECT
    r.entity,
    r.residual_likelihood,
    r.residual_impact,
    MAX(k.level) AS highest
  FROM risk_register AS r
  JOIN risk_ratings AS k ON k.code = r.residual_rating
  WHERE r.status = 'open'
  GROUP BY r.entity, r.residual_likelihood, r.residual_impact
),
floors AS (
  SELECT
    c.entity,
    c.residual_likelihood,
    c.residual_impact,
    MAX(d.highest) AS highest_below
  FROM cells AS c
  JOIN cells AS d
    ON d.entity = c.entity
    AND d.residual_likelihood <= c.residual_likelihood
    AND d.residual_impact <= c.residual_impact
  GROUP BY c.entity, c.residual_likelihood, c.residual_impact
)
SELECT
  r.entity,
  r.risk,
  r.category,
  r.inherent_likelihood,
  r.inherent_impact,
  r.residual_likelihood,
  r.residual_impact,
  r.residual_rating,
  f.highest_below,
  r.status = 'open' AS applies,
  k.level >= f.highest_below
    AND r.residual_likelihood <= r.inherent_likelihood
    AND r.residual_impact <= r.inherent_impact AS compliant
FROM risk_register AS r
LEFT JOIN risk_ratings AS k ON k.code = r.residual_rating
LEFT JOIN floors AS f
  ON f.entity = r.entity
  AND f.residual_likelihood = r.residual_likelihood
  AND f.residual_impact = r.residual_impact
