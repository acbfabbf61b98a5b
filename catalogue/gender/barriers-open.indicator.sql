SELECT
  entity,
  kind,
  COUNT(*) AS found,
  COUNT(*) FILTER (WHERE removed_on IS NULL) AS still_open,
  SUM(women_affected) FILTER (WHERE removed_on IS NULL) AS women_affected,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, found_on, removed_on)), 1) AS median_days
FROM barriers_to_women
GROUP BY entity, kind
