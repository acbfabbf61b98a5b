-- By the calendar; a completed project without a first day is undetermined, for nobody can count from nothing.
SELECT
  entity,
  period,
  project_number,
  title,
  started_on,
  completed_on,
  CAST(started_on + :months * INTERVAL '1' MONTH AS DATE) AS last_day,
  status = 'completed' OR (status = 'ongoing' AND started_on + :months * INTERVAL '1' MONTH < :as_of) AS applies,
  CASE WHEN status = 'completed' THEN completed_on <= started_on + :months * INTERVAL '1' MONTH ELSE FALSE END AS compliant
FROM quick_impact_register
