-- Half of the projects took no longer.
SELECT
  entity,
  period,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, started_on, completed_on)), 1) AS median_days
FROM quick_impact_register
GROUP BY entity, period
