SELECT
  entity,
  period,
  stage,
  document,
  printed_total,
  COALESCE(observers, 0) + COALESCE(contingents, 0) + COALESCE(police, 0) + COALESCE(formed_police, 0) + COALESCE(civilian, 0) AS recomputed,
  TRUE AS applies,
  printed_total = COALESCE(observers, 0) + COALESCE(contingents, 0) + COALESCE(police, 0) + COALESCE(formed_police, 0) + COALESCE(civilian, 0) AS compliant
FROM protection_components
