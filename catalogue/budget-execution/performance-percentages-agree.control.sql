-- The ratio's range over all unrounded balances and apportionments must meet the printed percentage's own
-- range: its greatest value reaches the lower bound (first product), its least the upper one (second).
SELECT
  entity,
  period,
  line,
  document,
  apportionment,
  printed_balance,
  printed_percentage,
  ROUND(100 * printed_balance / NULLIF(apportionment, 0), 1) AS recomputed,
  ROUND(printed_percentage - 100 * printed_balance / NULLIF(apportionment, 0), 1) AS difference,
  apportionment > 0 AS applies,
  100 * (4 * printed_balance + 2 * :amount_step) + ABS(2 * printed_percentage - :percent_step) * :amount_step
    >= 2 * (2 * printed_percentage - :percent_step) * apportionment
  AND 100 * (4 * printed_balance - 2 * :amount_step) - ABS(2 * printed_percentage + :percent_step) * :amount_step
    <= 2 * (2 * printed_percentage + :percent_step) * apportionment AS compliant
FROM performance_lines
