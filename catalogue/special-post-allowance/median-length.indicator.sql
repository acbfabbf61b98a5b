SELECT
  entity,
  COUNT(*) AS allowances,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, allowance_from, state_date) + 1), 1) AS median_days,
  MAX(TIMESTAMPDIFF(DAY, allowance_from, state_date) + 1) AS longest_days
FROM special_post_allowances
GROUP BY entity
