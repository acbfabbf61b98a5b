-- The statement on national staff, else the two lines of the financial table.
SELECT
  n.entity,
  n.period,
  n.total_amount,
  n.officers_amount,
  n.general_service_amount
FROM national_staff_resources AS n
UNION ALL
SELECT
  e.entity,
  e.period,
  SUM(e.estimate) FILTER (WHERE e.line IN ('national-professional-officers', 'national-general-service-staff')) AS total_amount,
  SUM(e.estimate) FILTER (WHERE e.line = 'national-professional-officers') AS officers_amount,
  SUM(e.estimate) FILTER (WHERE e.line = 'national-general-service-staff') AS general_service_amount
FROM estimate_lines AS e
LEFT JOIN national_staff_resources AS n
  ON n.entity = e.entity
  AND n.period = e.period
WHERE n.entity IS NULL
GROUP BY e.entity, e.period
