SELECT
  entity,
  lesson,
  title,
  decision,
  applied_in,
  decision = 'adopted' AS applies,
  applied_in IS NOT NULL AS compliant
FROM covid_lessons
