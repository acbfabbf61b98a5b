SELECT
  i.entity,
  i.period,
  i.issue,
  i.issued_on,
  i.equipment,
  i.litres,
  e.tank_litres,
  i.litres - e.tank_litres AS beyond,
  TRUE AS applies,
  i.litres <= e.tank_litres AS compliant
FROM fuel_issues AS i
LEFT JOIN fuel_equipment AS e
  ON e.entity = i.entity
  AND e.equipment = i.equipment
