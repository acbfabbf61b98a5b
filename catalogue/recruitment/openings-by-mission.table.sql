WITH latest AS (
  SELECT
    MAX(period) AS period
  FROM job_openings
)
SELECT
  o.entity,
  o.period,
  COUNT(*) AS openings,
  COUNT(*) FILTER (WHERE o.ended = 'selected') AS selected,
  COUNT(*) FILTER (WHERE o.ended = 'selected' AND o.method = 'roster') AS from_roster,
  SUM(o.external_selected) AS external_selected,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, o.posted_on, o.ended_on)) FILTER (WHERE o.ended = 'selected' AND o.method = 'roster'), 1) AS median_roster,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, o.posted_on, o.ended_on)) FILTER (WHERE o.ended = 'selected' AND o.method = 'post-specific'), 1) AS median_specific,
  COUNT(*) FILTER (WHERE o.ended = 'selected' AND o.posted_on + :target_days * INTERVAL '1' DAY < o.ended_on) AS slow,
  :target_days AS aimed_days
FROM job_openings AS o
JOIN latest AS l ON l.period = o.period
GROUP BY o.entity, o.period
ORDER BY o.entity
