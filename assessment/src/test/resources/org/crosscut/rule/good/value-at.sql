-- parameter rate decimal(9,2)
-- outpost text not null <- checks@history.outpost
-- due decimal(28,2) <- checks@history.last_check checks@history.signals
-- filters none
SELECT
  outpost,
  value_at(:rate, last_check) * signals AS due
FROM checks@history
