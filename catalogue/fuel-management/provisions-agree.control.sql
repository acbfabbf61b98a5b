-- Amounts are printed in hundreds of dollars or exactly; 50 dollars a figure is the coarser.
WITH parts AS (
  SELECT
    entity,
    period,
    COUNT(*) AS classes,
    CASE WHEN COUNT(*) = COUNT(proposed) THEN SUM(proposed) END AS proposed,
    CASE WHEN COUNT(*) = COUNT(change_amount) THEN SUM(change_amount) END AS change_amount
  FROM fuel_provisions
  WHERE fuel_class <> 'total'
  GROUP BY entity, period
)
SELECT
  f.entity,
  f.period,
  f.fuel_class,
  f.document,
  f.place,
  f.proposed,
  f.change_amount,
  f.printed_percentage,
  ROUND(100.0 * f.change_amount / NULLIF(f.proposed - f.change_amount, 0), 1) AS recomputed_percentage,
  f.proposed - p.proposed AS proposed_difference,
  f.change_amount - p.change_amount AS change_difference,
  f.printed_percentage IS NOT NULL AND f.proposed IS NOT NULL AND f.change_amount IS NOT NULL
    OR p.proposed IS NOT NULL
    OR p.change_amount IS NOT NULL AS applies,
  (
    f.printed_percentage IS NULL
    OR f.proposed IS NULL
    OR f.change_amount IS NULL
    OR ABS(1000 * f.change_amount - 10 * f.printed_percentage * (f.proposed - f.change_amount)) <= 0.5 * (f.proposed - f.change_amount)
  )
  AND (f.proposed IS NULL OR p.proposed IS NULL OR ABS(f.proposed - p.proposed) <= 50 * (p.classes + 1))
  AND (f.change_amount IS NULL OR p.change_amount IS NULL OR ABS(f.change_amount - p.change_amount) <= 50 * (p.classes + 1)) AS compliant
FROM fuel_provisions AS f
LEFT JOIN parts AS p
  ON f.fuel_class = 'total'
  AND p.entity = f.entity
  AND p.period = f.period
