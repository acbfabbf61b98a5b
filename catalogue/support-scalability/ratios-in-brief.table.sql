-- The direction is what every mission says of its ratio.
SELECT
  period,
  COUNT(*) AS missions,
  COUNT(*) FILTER (WHERE printed_ratio < printed_base_ratio) AS lower,
  COUNT(*) FILTER (WHERE printed_ratio = printed_base_ratio) AS same,
  COUNT(*) FILTER (WHERE printed_ratio > printed_base_ratio) AS higher
FROM support_ratios
GROUP BY period
ORDER BY period DESC
