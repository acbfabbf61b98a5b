-- Sums are of what is known; what has no value is counted in the last column.
WITH closing AS (
  SELECT
    entity,
    period,
    phase,
    method,
    acquisition_cost,
    net_book_value,
    proceeds,
    disposal_cost,
    CASE WHEN method = 'transfer-mission' THEN net_book_value * 0 ELSE net_book_value - proceeds END AS loss
  FROM disposals
  WHERE phase IN ('pre-liquidation', 'liquidation')
)
SELECT
  entity,
  phase,
  method,
  COUNT(*) AS assets,
  SUM(acquisition_cost) AS acquisition_cost,
  SUM(net_book_value) AS net_book_value,
  SUM(proceeds) AS proceeds,
  SUM(disposal_cost) AS disposal_cost,
  SUM(loss) AS loss,
  COUNT(*) - COUNT(loss) AS not_valued
FROM closing
GROUP BY entity, phase, method
ORDER BY entity, phase DESC, net_book_value DESC, method
