-- A unit without a deduction in a quarter has nothing that could exceed the cap.
WITH deducted AS (
  SELECT
    entity,
    period,
    memorandum,
    quarter,
    COUNT(*) AS deductions,
    SUM(amount) AS amount
  FROM deductions
  GROUP BY entity, period, memorandum, quarter
)
SELECT
  d.entity,
  d.period,
  d.memorandum,
  d.quarter,
  u.contributor,
  d.deductions,
  d.amount,
  u.reimbursement
FROM deducted AS d
LEFT JOIN unit_quarters AS u
  ON u.entity = d.entity
  AND u.period = d.period
  AND u.memorandum = d.memorandum
  AND u.quarter = d.quarter
