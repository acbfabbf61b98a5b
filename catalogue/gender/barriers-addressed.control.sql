SELECT
  entity,
  barrier,
  kind,
  site,
  personnel_category,
  women_affected,
  found_on,
  responsible,
  action,
  target_date,
  removed_on,
  TRUE AS applies,
  CASE
    WHEN removed_on <= state_date THEN TRUE
    WHEN action IS NULL THEN FALSE
    ELSE target_date >= :as_of
  END AS compliant
FROM barriers_to_women
