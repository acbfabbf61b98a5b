SELECT
  period,
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS contracts,
  SUM(fee) AS fees,
  COUNT(*) FILTER (WHERE is_core OR need IN ('regular', 'vacancy')) AS core
FROM individual_contracts
GROUP BY period
ORDER BY period DESC
