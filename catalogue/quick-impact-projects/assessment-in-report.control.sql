-- Only that it is there is asked; what the report says of it is for its readers.
SELECT
  entity,
  period,
  project_number,
  title,
  impact_assessed_on,
  assessment_document,
  impact_assessed_on IS NOT NULL AND impact_assessed_on <= :as_of AS applies,
  assessment_document IS NOT NULL AS compliant
FROM quick_impact_register
