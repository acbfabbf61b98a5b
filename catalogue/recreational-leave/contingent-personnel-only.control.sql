-- The category at the time of leave decides: who is transferred to a staff post keeps no right from the contingent.
SELECT
  entity,
  period,
  payment_number,
  personnel_category,
  amount_paid,
  TRUE AS applies,
  personnel_category = 'contingent' OR (personnel_category = 'formed-police' AND :formed_police) AS compliant
FROM leave_payments
