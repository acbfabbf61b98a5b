WITH staged AS (
  SELECT
    entity,
    period,
    SUM(CASE WHEN stage = 'approved' THEN printed_total END) AS approved,
    SUM(CASE WHEN stage = 'actual' THEN printed_total END) AS actual
  FROM protection_components
  GROUP BY entity, period
)
SELECT
  entity,
  period,
  approved,
  actual,
  ROUND(100.0 * actual / NULLIF(approved, 0), 1) AS share
FROM staged
WHERE approved IS NOT NULL
