SELECT
  entity,
  component,
  planners_needed,
  planners_in_service,
  is_authorized AS applies,
  planners_in_service >= planners_needed AS compliant
FROM mission_components
