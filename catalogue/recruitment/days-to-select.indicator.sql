SELECT
  entity,
  period,
  method,
  COUNT(*) AS selections,
  COUNT(*) FILTER (WHERE posted_on + :target_days * INTERVAL '1' DAY >= ended_on) AS within_target,
  COUNT(*) - COUNT(posted_on) AS posting_unknown,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, posted_on, ended_on)), 1) AS median_days
FROM job_openings
WHERE ended = 'selected'
GROUP BY entity, period, method
