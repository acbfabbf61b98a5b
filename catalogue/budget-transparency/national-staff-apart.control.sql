-- Three printed figures are each off by half a step at most.
SELECT
  entity,
  period,
  total_amount,
  officers_amount,
  general_service_amount,
  total_amount > 0 AS applies,
  officers_amount IS NOT NULL
    AND general_service_amount IS NOT NULL
    AND 2 * ABS(officers_amount + general_service_amount - total_amount) <= 3 * :amount_step AS compliant
FROM subjects
