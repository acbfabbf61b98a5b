-- Measured and not judged; never notified ones have no days and are counted beside.
SELECT
  entity,
  period,
  COUNT(*) FILTER (WHERE result = 'unsatisfactory') AS unsatisfactory,
  COUNT(*) FILTER (WHERE result = 'unsatisfactory' AND notified_on IS NULL) AS not_notified,
  ROUND(MEDIAN(CASE WHEN result = 'unsatisfactory' THEN TIMESTAMPDIFF(DAY, verified_on, notified_on) END), 1) AS median_days
FROM verification_reports
GROUP BY entity, period
