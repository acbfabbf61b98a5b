-- parameter rate decimal(9,2)
-- expect 5:3 rule/value-at
SELECT
  value_at(:rate, last_check) AS good,
  value_at(last_check, :rate) AS rate
FROM checks
