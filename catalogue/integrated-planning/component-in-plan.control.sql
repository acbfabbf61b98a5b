-- A plan that ended without a new one leaves the level without a plan, whatever still lies on the shelf.
SELECT
  entity,
  planning_level,
  component,
  plans_in_force,
  approved_on,
  is_authorized AS applies,
  CASE
    WHEN plans_with > 0 THEN TRUE
    WHEN plans_told < plans_in_force THEN NULL
    WHEN plans_sent IS NOT NULL THEN FALSE
  END AS compliant
FROM subjects
