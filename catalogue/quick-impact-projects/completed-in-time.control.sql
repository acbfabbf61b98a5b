-- By the calendar; a completed project without a first day is undetermined, for nobody can count from nothing.
WITH dated AS (
  SELECT
    q.entity,
    q.period,
    q.project_number,
    q.title,
    q.status,
    q.started_on,
    q.completed_on,
    CAST(q.started_on + COALESCE(l.months, :months) * INTERVAL '1' MONTH AS DATE) AS last_day
  FROM quick_impact_register AS q
  LEFT JOIN quick_impact_limits AS l
    ON l.entity = q.entity
    AND l.from_date <= :as_of
)
SELECT
  entity,
  period,
  project_number,
  title,
  started_on,
  completed_on,
  last_day,
  status = 'completed' OR (status = 'ongoing' AND last_day < :as_of) AS applies,
  CASE WHEN status = 'completed' THEN completed_on <= last_day ELSE FALSE END AS compliant
FROM dated
