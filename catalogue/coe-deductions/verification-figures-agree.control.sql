-- More items than agreed may be present; they are not short of anything.
SELECT
  r.entity,
  r.period,
  r.memorandum,
  r.quarter,
  r.category,
  r.items_agreed,
  r.items_present,
  r.items_functional,
  r.items_beyond_control,
  r.result,
  TRUE AS applies,
  q.from_date >= p.from_date
    AND q.to_date <= p.to_date
    AND r.items_functional <= r.items_present
    AND (r.items_beyond_control = 0 OR r.items_beyond_control <= r.items_agreed - r.items_functional)
    AND (r.result = 'satisfactory' OR r.items_functional < r.items_agreed) AS compliant
FROM verification_reports AS r
JOIN coe_quarters AS q ON q.code = r.quarter
JOIN periods AS p ON p.code = r.period
