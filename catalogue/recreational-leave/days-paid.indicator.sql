-- Days paid for and not days taken, because the control of amounts has to add up to it.
SELECT
  entity,
  period,
  SUM(TIMESTAMPDIFF(DAY, leave_from, leave_to) + 1) AS days
FROM leave_payments
GROUP BY entity, period
