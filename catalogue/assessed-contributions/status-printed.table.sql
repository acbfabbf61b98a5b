SELECT
  entity,
  as_at,
  document,
  assessed,
  received,
  outstanding,
  COALESCE(printed_percentage, ROUND(100 * outstanding / NULLIF(assessed, 0), 1)) AS percent_outstanding,
  states_in_full
FROM contribution_status
ORDER BY entity, as_at
