SELECT
  f.entity,
  f.period,
  f.fuel_class,
  f.proposed,
  f.change_amount,
  f.printed_percentage,
  ROUND(100.0 * f.change_amount / NULLIF(f.proposed - f.change_amount, 0), 1) AS recomputed,
  f.document,
  f.fuel_class = 'total' AS is_total
FROM fuel_provisions AS f
ORDER BY f.period DESC, f.entity, CASE WHEN f.fuel_class = 'total' THEN 1 ELSE 0 END, f.fuel_class
