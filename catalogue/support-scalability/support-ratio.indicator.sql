-- Nothing is read from the printed ratio.
SELECT
  entity,
  period,
  ROUND(
    1000.0 * (support_civilians - CASE WHEN :temporary = 'left-out' THEN support_temporary ELSE 0 END + COALESCE(security_elsewhere, 0)) / total_personnel,
    1
  ) AS support_ratio
FROM support_ratios
