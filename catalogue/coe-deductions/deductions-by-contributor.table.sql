-- All years together, because a single quarter says more of the unit's luck than of its contributor.
WITH deducted AS (
  SELECT
    entity,
    period,
    memorandum,
    quarter,
    SUM(amount) AS amount
  FROM deductions
  GROUP BY entity, period, memorandum, quarter
)
SELECT
  u.contributor,
  COUNT(DISTINCT u.entity || ' ' || u.memorandum) AS units,
  COUNT(DISTINCT CASE WHEN d.amount IS NOT NULL THEN u.entity || ' ' || u.memorandum END) AS units_deducted,
  COALESCE(SUM(d.amount), 0) AS amount,
  SUM(u.reimbursement) AS reimbursement,
  ROUND(100.0 * COALESCE(SUM(d.amount), 0) / NULLIF(SUM(u.reimbursement), 0), 2) AS rate
FROM unit_quarters AS u
LEFT JOIN deducted AS d
  ON d.entity = u.entity
  AND d.period = u.period
  AND d.memorandum = u.memorandum
  AND d.quarter = u.quarter
GROUP BY u.contributor
ORDER BY rate DESC, u.contributor
