-- The statement on national staff, else the two lines of the financial table; an amount there that is not told leaves the
-- total unknown.
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
  CASE
    WHEN COUNT(*) FILTER (WHERE l.section = 'civilian' AND e.estimate IS NULL) = 0
      THEN SUM(e.estimate) FILTER (WHERE e.line IN ('national-professional-officers', 'national-general-service-staff'))
  END AS total_amount,
  SUM(e.estimate) FILTER (WHERE e.line = 'national-professional-officers') AS officers_amount,
  SUM(e.estimate) FILTER (WHERE e.line = 'national-general-service-staff') AS general_service_amount
FROM estimate_lines AS e
LEFT JOIN budget_lines AS l ON l.code = e.line
LEFT JOIN national_staff_resources AS n
  ON n.entity = e.entity
  AND n.period = e.period
WHERE n.entity IS NULL
GROUP BY e.entity, e.period
