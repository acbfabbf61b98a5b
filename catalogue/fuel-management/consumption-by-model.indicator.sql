WITH own AS (
  SELECT
    e.entity,
    e.model,
    e.equipment,
    MEDIAN(i.consumption) AS middle
  FROM fuel_equipment AS e
  JOIN fuel_issues AS i
    ON i.entity = e.entity
    AND i.equipment = e.equipment
  GROUP BY e.entity, e.model, e.equipment
),
spread AS (
  SELECT
    entity,
    model,
    ROUND(MIN(middle), 1) AS lowest,
    ROUND(MAX(middle), 1) AS highest
  FROM own
  GROUP BY entity, model
)
SELECT
  e.entity,
  e.model,
  k.meter,
  COUNT(DISTINCT e.equipment) AS pieces,
  ROUND(MEDIAN(i.consumption), 1) AS middle,
  s.lowest,
  s.highest
FROM fuel_equipment AS e
JOIN fuel_equipment_kinds AS k ON k.code = e.kind
JOIN fuel_issues AS i
  ON i.entity = e.entity
  AND i.equipment = e.equipment
JOIN spread AS s
  ON s.entity = e.entity
  AND s.model = e.model
GROUP BY e.entity, e.model, k.meter, s.lowest, s.highest
