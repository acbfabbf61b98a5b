-- parameter days integer
-- expect 1:1 rule/unused-parameter
SELECT
  last_check >= :as_of AS compliant
FROM checks
