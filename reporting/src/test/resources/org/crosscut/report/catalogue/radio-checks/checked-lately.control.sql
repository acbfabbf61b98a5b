-- an outpost never checked has no date, so it is undetermined
SELECT
  camp,
  outpost,
  last_check,
  state = 'occupied' AS applies,
  last_check + :max_days * INTERVAL '1' DAY >= :as_of AS compliant,
  reason_given AS reason
FROM checks
