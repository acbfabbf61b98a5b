SELECT
  entity,
  state,
  lower_limit,
  upper_limit,
  staff,
  directors,
  CASE
    WHEN staff = 0 AND lower_limit > 0 THEN 'unrepresented'
    WHEN staff < lower_limit THEN 'underrepresented'
    WHEN staff > upper_limit THEN 'overrepresented'
    WHEN staff <= upper_limit AND staff >= lower_limit THEN 'within-range'
  END AS range_status,
  GREATEST(lower_limit - staff, staff - upper_limit, 0) AS outside_by,
  TRUE AS applies,
  staff >= lower_limit AND staff <= upper_limit AS compliant
FROM desirable_ranges
