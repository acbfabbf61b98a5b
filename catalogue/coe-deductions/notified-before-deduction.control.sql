-- An empty day of notification says that there was none.
SELECT
  d.entity,
  d.period,
  d.memorandum,
  d.quarter,
  d.category,
  d.amount,
  r.notified_on,
  r.equipment_described,
  d.applied_on,
  TRUE AS applies,
  CASE WHEN r.entity IS NOT NULL THEN r.notified_on IS NOT NULL END
    AND r.notified_on < d.applied_on
    AND r.equipment_described AS compliant
FROM deductions AS d
LEFT JOIN verification_reports AS r
  ON r.entity = d.entity
  AND r.memorandum = d.memorandum
  AND r.period = d.period
  AND r.category = d.category
  AND r.quarter = d.quarter
