-- Reports without a count are left out of agreed and short alike.
WITH reported AS (
  SELECT
    category,
    period,
    SUM(items_agreed) FILTER (WHERE items_functional IS NOT NULL) AS agreed,
    SUM(items_agreed - LEAST(items_functional, items_agreed)) FILTER (WHERE items_functional IS NOT NULL) AS short,
    SUM(items_beyond_control) AS beyond_control
  FROM verification_reports
  GROUP BY category, period
),
deducted AS (
  SELECT
    category,
    period,
    COUNT(*) AS deductions,
    SUM(amount) AS amount
  FROM deductions
  GROUP BY category, period
)
SELECT
  r.category,
  r.period,
  r.agreed,
  r.short,
  ROUND(100.0 * r.short / NULLIF(r.agreed, 0), 1) AS rate,
  r.beyond_control,
  COALESCE(d.deductions, 0) AS deductions,
  COALESCE(d.amount, 0) AS amount
FROM reported AS r
LEFT JOIN deducted AS d
  ON d.category = r.category
  AND d.period = r.period
ORDER BY r.period DESC, amount DESC, r.category
