WITH lists AS (
  SELECT
    entity,
    COUNT(*) AS listed
  FROM fuel_equipment
  GROUP BY entity
)
SELECT
  i.entity,
  i.period,
  i.issue,
  i.issued_on,
  i.tank,
  i.equipment,
  i.product,
  i.litres,
  e.product AS burns,
  e.in_service_from,
  e.out_of_service_on,
  TRUE AS applies,
  CASE
    WHEN i.equipment IS NULL THEN FALSE
    WHEN l.listed IS NULL THEN NULL
    WHEN e.equipment IS NULL THEN FALSE
    ELSE e.product = i.product
      AND e.in_service_from <= i.issued_on
      AND (e.out_of_service_on IS NULL OR i.issued_on <= e.out_of_service_on)
  END AS compliant
FROM fuel_issues AS i
LEFT JOIN lists AS l ON l.entity = i.entity
LEFT JOIN fuel_equipment AS e
  ON e.entity = i.entity
  AND e.equipment = i.equipment
