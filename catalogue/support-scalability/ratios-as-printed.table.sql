-- The recomputed ratio stands before the printed one, the base after it.
SELECT
  period,
  entity,
  support_civilians,
  security_elsewhere,
  total_personnel,
  ROUND(
    1000.0 * (support_civilians - CASE WHEN :temporary = 'left-out' THEN support_temporary ELSE 0 END + COALESCE(security_elsewhere, 0)) / total_personnel,
    1
  ) AS recomputed_ratio,
  printed_ratio,
  printed_base_ratio,
  printed_ratio - printed_base_ratio AS change,
  document
FROM support_ratios
ORDER BY period DESC, entity
