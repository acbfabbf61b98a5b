-- expect 3:3 rule/counted-months
SELECT
  TIMESTAMPDIFF(MONTH, last_check, :as_of) >= 24 AS compliant
FROM checks
