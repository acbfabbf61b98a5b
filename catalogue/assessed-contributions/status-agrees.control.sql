SELECT
  entity,
  as_at,
  document,
  place,
  assessed,
  received,
  outstanding,
  assessed - received AS recomputed,
  outstanding - (assessed - received) AS difference,
  assessed IS NOT NULL AND received IS NOT NULL AS applies,
  outstanding = assessed - received AS compliant
FROM contribution_status
