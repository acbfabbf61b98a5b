-- The contracts in force at the date; a product with a contract that names no reserve has an unknown one.
SELECT
  entity,
  product,
  CASE WHEN COUNT(*) = COUNT(reserve_days) THEN MAX(reserve_days) END AS reserve_days
FROM fuel_contracts
WHERE valid_from <= :as_of
  AND :as_of <= valid_to
GROUP BY entity, product
