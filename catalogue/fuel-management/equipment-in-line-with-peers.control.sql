WITH own AS (
  SELECT
    entity,
    equipment,
    COUNT(*) AS issues,
    COUNT(consumption) AS computed,
    PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY consumption) AS middle
  FROM fuel_issues
  WHERE equipment IS NOT NULL
  GROUP BY entity, equipment
),
rated AS (
  SELECT
    e.entity,
    e.equipment,
    e.model,
    e.product,
    o.issues,
    o.computed,
    CASE WHEN o.computed >= :least THEN o.middle END AS middle
  FROM fuel_equipment AS e
  LEFT JOIN own AS o
    ON o.entity = e.entity
    AND o.equipment = e.equipment
),
peers AS (
  SELECT
    model,
    product,
    COUNT(middle) AS peers,
    PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY middle) AS peers_middle
  FROM rated
  GROUP BY model, product
),
spread AS (
  SELECT
    r.model,
    r.product,
    PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY ABS(r.middle - p.peers_middle)) AS deviation
  FROM rated AS r
  JOIN peers AS p
    ON p.model = r.model
    AND p.product = r.product
  GROUP BY r.model, r.product
)
SELECT
  r.entity,
  r.equipment,
  r.model,
  r.issues,
  r.middle,
  p.peers,
  p.peers_middle,
  s.deviation,
  ROUND(100 * r.middle / NULLIF(p.peers_middle, 0), 0) AS percent_of_peers,
  COALESCE(r.issues, 0) >= :least AND p.peers >= :least_peers AS applies,
  6745 * ABS(r.middle - p.peers_middle) <= 10000 * :score * s.deviation
    OR 100 * ABS(r.middle - p.peers_middle) <= :margin * p.peers_middle AS compliant
FROM rated AS r
JOIN peers AS p
  ON p.model = r.model
  AND p.product = r.product
JOIN spread AS s
  ON s.model = r.model
  AND s.product = r.product
