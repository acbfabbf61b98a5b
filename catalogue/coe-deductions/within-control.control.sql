-- An unknown number deemed beyond control is not none.
SELECT
  d.entity,
  d.period,
  d.memorandum,
  d.quarter,
  d.category,
  d.amount,
  d.items,
  r.items_agreed,
  r.items_functional,
  r.items_beyond_control,
  TRUE AS applies,
  d.items <= r.items_agreed - r.items_functional - r.items_beyond_control AS compliant
FROM deductions AS d
LEFT JOIN verification_reports AS r
  ON r.entity = d.entity
  AND r.memorandum = d.memorandum
  AND r.period = d.period
  AND r.category = d.category
  AND r.quarter = d.quarter
