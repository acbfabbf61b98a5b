SELECT
  entity,
  period,
  fuel_class,
  stage,
  litres,
  price_per_litre,
  ROUND(litres * price_per_litre, 0) AS fuel_cost,
  document,
  place
FROM fuel_volumes
ORDER BY entity, fuel_class, period, stage
