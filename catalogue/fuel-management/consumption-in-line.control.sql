-- PERCENTILE_DISC takes the lower of two middle values, so that median and deviation are values that occurred, exact.
WITH ordered AS (
  SELECT
    i.entity,
    i.period,
    i.issue,
    i.issued_on,
    i.equipment,
    i.litres,
    i.reading,
    i.meter_replaced,
    i.consumption,
    ROW_NUMBER() OVER (PARTITION BY i.entity, i.equipment ORDER BY i.issued_on, i.issue) AS place,
    i.reading - LAG(i.reading) OVER (PARTITION BY i.entity, i.equipment ORDER BY i.issued_on, i.issue) AS gained
  FROM fuel_issues AS i
),
own AS (
  SELECT
    entity,
    equipment,
    COUNT(consumption) AS computed,
    PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY consumption) AS middle
  FROM fuel_issues
  WHERE equipment IS NOT NULL
  GROUP BY entity, equipment
),
spread AS (
  SELECT
    i.entity,
    i.equipment,
    PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY ABS(i.consumption - m.middle)) AS deviation
  FROM fuel_issues AS i
  JOIN own AS m
    ON m.entity = i.entity
    AND m.equipment = i.equipment
  GROUP BY i.entity, i.equipment
)
SELECT
  o.entity,
  o.period,
  o.issue,
  o.issued_on,
  o.equipment,
  e.model,
  o.litres,
  o.gained,
  o.consumption,
  m.middle,
  s.deviation,
  ROUND(0.6745 * (o.consumption - m.middle) / NULLIF(s.deviation, 0), 1) AS score_here,
  o.equipment IS NOT NULL AND o.place > 1 AND o.meter_replaced IS NOT TRUE AND m.computed >= :least AS applies,
  CASE
    WHEN o.consumption IS NULL THEN NULL
    ELSE 1000 * ABS(o.consumption * o.gained - o.litres * k.per) <= 5 * o.gained
      AND (
        6745 * ABS(o.consumption - m.middle) <= 10000 * :score * s.deviation
        OR 100 * ABS(o.consumption - m.middle) <= :margin * m.middle
      )
  END AS compliant
FROM ordered AS o
LEFT JOIN own AS m
  ON m.entity = o.entity
  AND m.equipment = o.equipment
LEFT JOIN spread AS s
  ON s.entity = o.entity
  AND s.equipment = o.equipment
LEFT JOIN fuel_equipment AS e
  ON e.entity = o.entity
  AND e.equipment = o.equipment
LEFT JOIN fuel_equipment_kinds AS k ON k.code = e.kind
