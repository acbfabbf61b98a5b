-- An encumbered post is in the population only when it carries a vacancy date, which is then the fault.
SELECT
  entity,
  post_number,
  status,
  date_established,
  vacant_since,
  state_date,
  status <> 'encumbered' OR vacant_since IS NOT NULL AS applies,
  status <> 'encumbered' AND vacant_since >= date_established AND vacant_since <= state_date AS compliant
FROM posts
