-- Three rounded figures, each off by half a step at most: twice the difference stays within three steps.
SELECT
  entity,
  period,
  line,
  document,
  apportionment,
  expenditure,
  printed_balance,
  apportionment - expenditure AS recomputed,
  printed_balance - (apportionment - expenditure) AS difference,
  TRUE AS applies,
  2 * ABS(printed_balance - (apportionment - expenditure)) <= 3 * :amount_step AS compliant
FROM performance_lines
