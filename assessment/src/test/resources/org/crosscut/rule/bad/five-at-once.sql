-- parameter days integer
-- expect 8:3 rule/unknown-column
-- expect 9:3 rule/function-not-allowed
-- expect 10:3 rule/mixed-types
-- expect 11:16 rule/unknown-parameter
-- expect 12:9 rule/whole-number-division
SELECT
  outpots,
  NVL(state, 'none') AS state,
  signals = '3' AND outpost = 'x' AS applies,
  last_check + :dys * INTERVAL '1' DAY <= :as_of AS compliant,
  ROUND(signals / 2, 1) + :days AS half
FROM checks
