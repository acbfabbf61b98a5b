WITH files AS (
  SELECT
    entity,
    state_date
  FROM misconduct_cases@history
  GROUP BY entity, state_date
)
SELECT
  c.entity,
  c.case_number,
  c.category,
  c.reported_on,
  c.decision,
  c.investigator,
  f.state_date AS last_file,
  GREATEST(COALESCE(c.assessed_on, c.reported_on), COALESCE(c.investigated_from, c.reported_on), COALESCE(c.investigated_to, c.reported_on)) AS last_step,
  c.closed_on IS NULL AND c.reported_on <= CAST(c.state_date - INTERVAL '12' MONTH AS DATE) AS applies,
  GREATEST(COALESCE(c.assessed_on, c.reported_on), COALESCE(c.investigated_from, c.reported_on), COALESCE(c.investigated_to, c.reported_on)) > f.state_date AS compliant
FROM misconduct_cases AS c
LEFT JOIN files AS f
  ON f.entity = c.entity
  AND f.state_date = CAST(c.state_date - INTERVAL '12' MONTH AS DATE)
