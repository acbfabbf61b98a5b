-- As applied, whether or not the conditions are met: what should have been deducted is another figure.
SELECT
  entity,
  period,
  category,
  COUNT(*) AS deductions,
  SUM(amount) AS amount
FROM deductions
GROUP BY entity, period, category
