SELECT
  entity,
  separation,
  category,
  separated_on,
  paid_on,
  amount_due,
  amount_paid,
  amount_paid - amount_due AS overpaid,
  paid_on IS NOT NULL AS applies,
  amount_paid = amount_due AS compliant
FROM separations
