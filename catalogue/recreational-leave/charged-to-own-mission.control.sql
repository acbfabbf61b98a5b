-- The mission that hands in the payment is the one that had the person on leave.
SELECT
  entity,
  period,
  payment_number,
  charged_to,
  amount_paid,
  TRUE AS applies,
  charged_to = entity AS compliant
FROM leave_payments
