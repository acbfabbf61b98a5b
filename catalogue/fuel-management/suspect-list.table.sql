WITH ordered AS (
  SELECT
    i.entity,
    i.period,
    i.issue,
    i.issued_on,
    i.tank,
    i.equipment,
    i.product,
    i.litres,
    i.consumption,
    i.meter_replaced,
    i.reading,
    ROW_NUMBER() OVER (PARTITION BY i.entity, i.equipment ORDER BY i.issued_on, i.issue) AS place,
    i.reading - LAG(i.reading) OVER (PARTITION BY i.entity, i.equipment ORDER BY i.issued_on, i.issue) AS gained,
    ROW_NUMBER() OVER (PARTITION BY i.entity, i.equipment, i.issued_on, i.litres, i.reading ORDER BY i.issue) AS copy
  FROM fuel_issues AS i
),
lists AS (
  SELECT entity
  FROM fuel_equipment
  GROUP BY entity
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
),
flagged AS (
  SELECT
    o.entity,
    o.period,
    o.issue,
    o.issued_on,
    o.tank,
    o.equipment,
    o.litres,
    o.consumption,
    CASE WHEN m.computed >= :least THEN m.middle END AS middle,
    CASE
      WHEN o.equipment IS NULL OR l.entity IS NOT NULL AND e.equipment IS NULL OR o.issued_on > e.out_of_service_on OR o.product <> e.product THEN 1
      ELSE 0
    END AS unknown_equipment,
    CASE WHEN o.litres > e.tank_litres THEN 1 ELSE 0 END AS over_tank,
    CASE WHEN o.equipment IS NOT NULL AND o.gained < 0 AND o.meter_replaced IS NOT TRUE THEN 1 ELSE 0 END AS backwards,
    CASE WHEN o.equipment IS NOT NULL AND o.reading IS NOT NULL AND o.copy > 1 THEN 1 ELSE 0 END AS booked_twice,
    CASE
      WHEN o.place > 1
        AND o.meter_replaced IS NOT TRUE
        AND m.computed >= :least
        AND 6745 * ABS(o.consumption - m.middle) > 10000 * :score * s.deviation
        AND 100 * ABS(o.consumption - m.middle) > :margin * m.middle
        THEN 1
      ELSE 0
    END AS out_of_line
  FROM ordered AS o
  LEFT JOIN lists AS l ON l.entity = o.entity
  LEFT JOIN fuel_equipment AS e
    ON e.entity = o.entity
    AND e.equipment = o.equipment
  LEFT JOIN own AS m
    ON m.entity = o.entity
    AND m.equipment = o.equipment
  LEFT JOIN spread AS s
    ON s.entity = o.entity
    AND s.equipment = o.equipment
)
SELECT
  entity,
  issue,
  issued_on,
  equipment,
  litres,
  consumption,
  middle,
  CASE WHEN unknown_equipment = 1 THEN 'x' END AS flag_equipment,
  CASE WHEN over_tank = 1 THEN 'x' END AS flag_tank,
  CASE WHEN backwards = 1 THEN 'x' END AS flag_backwards,
  CASE WHEN booked_twice = 1 THEN 'x' END AS flag_twice,
  CASE WHEN out_of_line = 1 THEN 'x' END AS flag_line
FROM flagged
WHERE unknown_equipment + over_tank + backwards + booked_twice + out_of_line > 0
ORDER BY unknown_equipment + over_tank + backwards + booked_twice + out_of_line DESC, litres DESC, entity, issue
