-- A spell that ends before it begins has no days and no amount due, so it has to be seen here.
SELECT
  entity,
  period,
  payment_number,
  arrival_date,
  leave_from,
  leave_to,
  TRUE AS applies,
  leave_from <= leave_to AND arrival_date <= leave_from AS compliant
FROM leave_payments
