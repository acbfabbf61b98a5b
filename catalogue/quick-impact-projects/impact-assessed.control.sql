-- A completed project whose day of completion is empty contradicts itself, so that day is taken as not known.
SELECT
  entity,
  period,
  project_number,
  title,
  amount,
  completed_on,
  impact_assessed_on,
  impact_score,
  status = 'completed' AS applies,
  impact_assessed_on IS NOT NULL AND impact_assessed_on >= completed_on AS compliant
FROM quick_impact_register
