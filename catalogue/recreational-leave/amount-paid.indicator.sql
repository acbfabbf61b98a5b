-- As paid, faults included: what should have been paid is another figure.
SELECT
  entity,
  period,
  SUM(amount_paid) AS amount
FROM leave_payments
GROUP BY entity, period
