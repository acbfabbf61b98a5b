-- What is dropped in silence would raise the rate of implementation of what is left.
SELECT
  entity,
  recommendation,
  body,
  report,
  area,
  owner,
  status,
  issued_on,
  closed_on,
  amount_at_stake,
  status IN ('overtaken', 'not-accepted') AS applies,
  confirmed_by_body AS compliant
FROM recommendations
