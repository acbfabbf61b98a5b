-- The ratio's range over all unrounded variances and bases must meet the printed percentage's own
-- range: its greatest value reaches the lower bound (first product), its least the upper one (second).
SELECT
  entity,
  period,
  line,
  document,
  base_amount,
  printed_variance,
  printed_percentage,
  ROUND(100 * printed_variance / NULLIF(base_amount, 0), 1) AS recomputed,
  ROUND(printed_percentage - 100 * printed_variance / NULLIF(base_amount, 0), 1) AS difference,
  base_amount > 0 AS applies,
  100 * (4 * printed_variance + 2 * :amount_step) + ABS(2 * printed_percentage - :percent_step) * :amount_step
    >= 2 * (2 * printed_percentage - :percent_step) * base_amount
  AND 100 * (4 * printed_variance - 2 * :amount_step) - ABS(2 * printed_percentage + :percent_step) * :amount_step
    <= 2 * (2 * printed_percentage + :percent_step) * base_amount AS compliant
FROM estimate_lines
