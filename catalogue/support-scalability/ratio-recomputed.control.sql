-- What an empty security cell means is stated in the dataset: none is counted.
WITH numerators AS (
  SELECT
    entity,
    period,
    document,
    total_personnel,
    printed_ratio,
    printed_decimals,
    support_civilians - CASE WHEN :temporary = 'left-out' THEN support_temporary ELSE 0 END + COALESCE(security_elsewhere, 0) AS numerator
  FROM support_ratios
)
SELECT
  entity,
  period,
  document,
  numerator,
  total_personnel,
  printed_ratio,
  ROUND(1000.0 * numerator / total_personnel, 1) AS recomputed_ratio,
  printed_ratio IS NOT NULL AS applies,
  ABS(1000 * numerator - printed_ratio * total_personnel)
    <= CASE WHEN printed_decimals = 0 THEN 0.50 WHEN printed_decimals = 1 THEN 0.05 END * total_personnel AS compliant
FROM numerators
