WITH ordered AS (
  SELECT
    entity,
    period,
    issue,
    issued_on,
    equipment,
    litres,
    reading,
    meter_replaced,
    ROW_NUMBER() OVER (PARTITION BY entity, equipment ORDER BY issued_on, issue) AS place,
    LAG(reading) OVER (PARTITION BY entity, equipment ORDER BY issued_on, issue) AS reading_before,
    LAG(issued_on) OVER (PARTITION BY entity, equipment ORDER BY issued_on, issue) AS issued_before
  FROM fuel_issues
)
SELECT
  o.entity,
  o.period,
  o.issue,
  o.equipment,
  o.issued_before,
  o.reading_before,
  o.issued_on,
  o.reading,
  o.reading - o.reading_before AS gained,
  o.litres,
  o.equipment IS NOT NULL AND o.place > 1 AND o.meter_replaced IS NOT TRUE AS applies,
  o.reading >= o.reading_before
    AND (k.meter = 'km' OR o.reading - o.reading_before <= 24 * (TIMESTAMPDIFF(DAY, o.issued_before, o.issued_on) + 1)) AS compliant
FROM ordered AS o
LEFT JOIN fuel_equipment AS e
  ON e.entity = o.entity
  AND e.equipment = o.equipment
LEFT JOIN fuel_equipment_kinds AS k ON k.code = e.kind
