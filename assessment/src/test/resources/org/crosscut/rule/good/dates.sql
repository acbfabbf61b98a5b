-- parameter days integer
-- outpost text not null <- checks.outpost
-- due date <- checks.last_check
-- span integer <- checks.last_check
-- month_of date <- checks.last_check
-- applies boolean not null <- checks.state
-- compliant boolean <- checks.last_check
-- filters none
SELECT
  outpost,
  last_check + INTERVAL 24 MONTH AS due,
  TIMESTAMPDIFF(DAY, last_check, :as_of) AS span,
  FLOOR(last_check TO MONTH) AS month_of,
  state = 'manned' AS applies,
  last_check + :days * INTERVAL '1' DAY >= :as_of AS compliant
FROM checks
