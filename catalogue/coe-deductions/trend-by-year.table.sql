-- Reimbursement not on record is left out of the base; deduction-rate leaves such missions without a rate.
WITH base AS (
  SELECT
    period,
    COUNT(DISTINCT entity) AS missions,
    COUNT(DISTINCT entity || ' ' || memorandum) AS units,
    SUM(reimbursement) AS reimbursement
  FROM unit_quarters
  GROUP BY period
),
deducted AS (
  SELECT
    period,
    COUNT(DISTINCT entity || ' ' || memorandum) AS units_deducted,
    COUNT(*) AS deductions,
    SUM(amount) AS amount
  FROM deductions
  GROUP BY period
)
SELECT
  b.period,
  b.missions,
  b.units,
  COALESCE(d.units_deducted, 0) AS units_deducted,
  COALESCE(d.deductions, 0) AS deductions,
  COALESCE(d.amount, 0) AS amount,
  b.reimbursement,
  ROUND(100.0 * COALESCE(d.amount, 0) / NULLIF(b.reimbursement, 0), 2) AS rate
FROM base AS b
LEFT JOIN deducted AS d ON d.period = b.period
ORDER BY b.period DESC
