-- Measured and not judged; a report that was never notified has no days, and notified-expeditiously finds it.
SELECT
  entity,
  period,
  ROUND(MEDIAN(CASE WHEN result = 'unsatisfactory' THEN TIMESTAMPDIFF(DAY, verified_on, notified_on) END), 1) AS median_days
FROM verification_reports
GROUP BY entity, period
