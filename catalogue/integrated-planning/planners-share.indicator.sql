WITH known AS (
  SELECT
    entity,
    planners_needed,
    planners_in_service
  FROM mission_components
  WHERE is_authorized
    AND planners_needed IS NOT NULL
    AND planners_in_service IS NOT NULL
)
SELECT
  entity,
  SUM(planners_needed) AS needed,
  SUM(planners_in_service) AS in_service,
  ROUND(100.0 * SUM(planners_in_service) / NULLIF(SUM(planners_needed), 0), 1) AS share
FROM known
GROUP BY entity
