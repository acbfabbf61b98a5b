-- The base are all units: a share of the deducted units alone would rise when fewer are deducted.
WITH base AS (
  SELECT
    entity,
    period,
    CASE WHEN COUNT(*) = COUNT(reimbursement) THEN SUM(reimbursement) END AS reimbursement
  FROM unit_quarters
  GROUP BY entity, period
),
deducted AS (
  SELECT
    entity,
    period,
    COUNT(DISTINCT memorandum) AS units,
    SUM(amount) AS amount
  FROM deductions
  GROUP BY entity, period
)
SELECT
  b.entity,
  b.period,
  COALESCE(d.units, 0) AS units,
  COALESCE(d.amount, 0) AS amount,
  b.reimbursement,
  ROUND(100.0 * COALESCE(d.amount, 0) / NULLIF(b.reimbursement, 0), 2) AS rate
FROM base AS b
LEFT JOIN deducted AS d
  ON d.entity = b.entity
  AND d.period = b.period
