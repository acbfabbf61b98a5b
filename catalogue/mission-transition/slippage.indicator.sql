SELECT
  entity,
  COUNT(*) AS milestones,
  COUNT(*) - COUNT(achieved_on) AS not_reached,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY TIMESTAMPDIFF(DAY, planned_on, achieved_on)) AS median_days,
  MAX(TIMESTAMPDIFF(DAY, planned_on, achieved_on)) AS longest_days
FROM transition_milestones
GROUP BY entity
