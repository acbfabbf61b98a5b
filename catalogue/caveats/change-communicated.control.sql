SELECT
  entity,
  caveat_number,
  contributor,
  unit,
  caveat_kind,
  change_kind,
  changed_on,
  change_communicated_on,
  effect,
  change_kind IS NOT NULL AND changed_on <= :as_of AS applies,
  CASE
    WHEN change_communicated_on IS NULL THEN FALSE
    WHEN :communicated_by = 'effective-day' THEN change_communicated_on <= changed_on
    ELSE change_communicated_on <= :as_of
  END AS compliant
FROM caveats
