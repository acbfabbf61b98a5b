-- expect 4:3 rule/unknown-column
-- expect 5:3 rule/unknown-column
SELECT
  outpots,
  last_chek + INTERVAL '1' DAY <= :as_of AS compliant
FROM checks
