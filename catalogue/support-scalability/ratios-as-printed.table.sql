-- As the reports print them, nothing recomputed.
SELECT
  entity,
  period,
  support_civilians,
  total_personnel,
  printed_ratio,
  base_period,
  printed_base_ratio,
  document
FROM support_ratios
ORDER BY period DESC, entity
