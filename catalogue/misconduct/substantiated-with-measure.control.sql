-- A case without an investigation has no finding and is outside; one that is investigated has one when it is closed.
SELECT
  c.entity,
  c.case_number,
  c.category,
  c.personnel_category,
  c.investigator,
  c.finding,
  c.taken_measure,
  c.reported_on,
  c.closed_on,
  c.closed_on IS NOT NULL AND c.investigated_to IS NOT NULL AND c.finding = 'substantiated' AS applies,
  m.is_measure AS compliant
FROM misconduct_cases AS c
LEFT JOIN misconduct_measures AS m ON m.code = c.taken_measure
