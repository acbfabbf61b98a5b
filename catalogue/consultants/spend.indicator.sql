SELECT
  entity,
  period,
  kind,
  COUNT(*) AS contracts,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, starts_on, ends_on) + 1), 1) AS median_days,
  CASE WHEN COUNT(*) = COUNT(fee) THEN SUM(fee) END AS fees
FROM individual_contracts
GROUP BY entity, period, kind
