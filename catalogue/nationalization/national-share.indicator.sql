-- From the totals that budget reports print. Temporary positions and volunteers are of unknown nationality and stay out.
WITH staff AS (
  SELECT
    entity,
    period,
    stage,
    national_professional_officers + national_general_service AS national_staff,
    international_staff + national_professional_officers + national_general_service AS civilian_staff
  FROM component_strengths
  WHERE component_kind = 'total'
)
SELECT
  entity,
  period,
  stage,
  national_staff,
  civilian_staff,
  ROUND(100.0 * national_staff / NULLIF(civilian_staff, 0), 1) AS national_share
FROM staff
