SELECT
  entity,
  caveat_number,
  contributor,
  unit,
  caveat_kind,
  declared_on,
  declared_at,
  is_written,
  states_scope,
  TRUE AS applies,
  is_written AND states_scope AS compliant
FROM caveats
