-- Nothing recorded counts as nothing there: a rate of implementation is only as good as what stands behind it.
SELECT
  entity,
  recommendation,
  body,
  report,
  area,
  owner,
  issued_on,
  closed_on,
  evidence,
  confirmed_by_body,
  amount_at_stake,
  status = 'implemented' AS applies,
  closed_on IS NOT NULL AND evidence IS NOT NULL AND confirmed_by_body AS compliant
FROM recommendations
