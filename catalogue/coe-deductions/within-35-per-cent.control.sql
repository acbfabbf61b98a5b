-- Products are compared: 35 per cent of an amount may have no exact cent.
SELECT
  entity,
  period,
  memorandum,
  quarter,
  contributor,
  deductions,
  amount,
  reimbursement,
  ROUND(100.0 * amount / NULLIF(reimbursement, 0), 1) AS share,
  TRUE AS applies,
  100 * amount <= :cap * reimbursement AS compliant
FROM subjects
