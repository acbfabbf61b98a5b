-- Half of the claims took no longer; a mean would follow the few that took years.
SELECT
  entity,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, received_on, settled_on)), 1) AS median_days
FROM compensation_claims
GROUP BY entity
