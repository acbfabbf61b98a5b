-- With as many decimals as the report prints, else a ratio printed as a whole number would seem to move. A ratio is the one
-- printed if it rounds to it: it lies half a unit of the last decimal below it, or above that and below half a unit above.
WITH ranked AS (
  SELECT
    entity,
    period,
    base_period,
    printed_ratio,
    printed_base_ratio,
    printed_decimals,
    1000 * (support_civilians - CASE WHEN :temporary = 'left-out' THEN support_temporary ELSE 0 END + COALESCE(security_elsewhere, 0)) AS thousandfold,
    total_personnel,
    CASE WHEN printed_decimals = 0 THEN 0.50 ELSE 0.05 END AS half_unit,
    ROW_NUMBER() OVER (PARTITION BY entity ORDER BY period DESC) AS place
  FROM support_ratios
)
SELECT
  entity,
  period,
  CASE
    WHEN printed_decimals = 0 THEN ROUND(1.0 * thousandfold / total_personnel, 0)
    ELSE ROUND(1.0 * thousandfold / total_personnel, 1)
  END AS support_ratio,
  CASE
    WHEN thousandfold < (printed_ratio - half_unit) * total_personnel
      OR thousandfold >= (printed_ratio + half_unit) * total_personnel
      THEN printed_ratio
  END AS printed_otherwise,
  base_period,
  printed_base_ratio AS base_ratio,
  CASE
    WHEN thousandfold < (printed_base_ratio - half_unit) * total_personnel THEN 'lower'
    WHEN thousandfold < (printed_base_ratio + half_unit) * total_personnel THEN 'same'
    WHEN thousandfold >= (printed_base_ratio + half_unit) * total_personnel THEN 'higher'
  END AS direction
FROM ranked
WHERE place = 1
ORDER BY entity
