-- An item short in four quarters counts four times, as it does in four deductions; items beyond the agreed number make good nothing.
WITH counted AS (
  SELECT
    entity,
    period,
    category,
    SUM(items_agreed) FILTER (WHERE items_functional IS NOT NULL) AS agreed,
    SUM(items_agreed - LEAST(items_functional, items_agreed)) FILTER (WHERE items_functional IS NOT NULL) AS short,
    COUNT(*) - COUNT(items_functional) AS not_counted
  FROM verification_reports
  GROUP BY entity, period, category
)
SELECT
  entity,
  period,
  category,
  agreed,
  short,
  not_counted,
  ROUND(100.0 * short / NULLIF(agreed, 0), 1) AS rate
FROM counted
