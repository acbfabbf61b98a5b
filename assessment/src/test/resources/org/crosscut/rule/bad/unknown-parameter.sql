-- parameter days integer
-- expect 5:16 rule/unknown-parameter
-- expect 6:12 rule/unknown-parameter
SELECT
  last_check + :day * INTERVAL '1' DAY >= :as_of AS compliant,
  value_at(:rat, last_check) AS rate,
  :days AS days
FROM checks
