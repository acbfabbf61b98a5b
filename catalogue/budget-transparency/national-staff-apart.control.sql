-- Three printed figures, each off by half a step at most, are off by one and a half together: one step, as steps are whole.
SELECT
  entity,
  period,
  total_amount,
  officers_amount,
  general_service_amount,
  total_amount > 0 AS applies,
  officers_amount IS NOT NULL
    AND general_service_amount IS NOT NULL
    AND ABS(officers_amount + general_service_amount - total_amount) <= :amount_step AS compliant
FROM subjects
