-- An empty day of certification or settlement is an answer, so only amounts and the day of verification can be unknown.
SELECT
  entity,
  memorandum,
  quarter,
  component,
  verified_on,
  certified_on,
  settled_on,
  amount_certified,
  amount_paid,
  TRUE AS applies,
  (certified_on IS NULL OR (verified_on <= certified_on AND certified_on <= state_date))
    AND (certified_on IS NOT NULL OR amount_paid = 0)
    AND (settled_on IS NULL OR (certified_on IS NOT NULL AND certified_on <= settled_on AND settled_on <= state_date))
    AND amount_paid <= amount_certified
    AND (settled_on IS NOT NULL) = (amount_paid = amount_certified) AS compliant
FROM claims
