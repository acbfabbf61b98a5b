-- Three rounded figures, each off by half a step at most: twice the difference stays within three steps.
SELECT
  entity,
  period,
  line,
  document,
  base_period,
  base_amount,
  estimate,
  printed_variance,
  estimate - base_amount AS recomputed,
  printed_variance - (estimate - base_amount) AS difference,
  TRUE AS applies,
  2 * ABS(printed_variance - (estimate - base_amount)) <= 3 * :amount_step AS compliant
FROM estimate_lines
