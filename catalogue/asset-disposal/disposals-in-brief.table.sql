-- Sums are of the values that are known; how many assets lack one stands beside them.
SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS assets,
  SUM(acquisition_cost) AS acquisition_cost,
  SUM(net_book_value) AS net_book_value,
  SUM(proceeds) AS proceeds,
  COALESCE(SUM(net_book_value) FILTER (WHERE method = 'transfer-mission'), 0) AS transferred,
  COUNT(*) FILTER (WHERE acquisition_cost IS NULL OR net_book_value IS NULL) AS not_valued
FROM disposals
WHERE phase IN ('pre-liquidation', 'liquidation')
HAVING COUNT(*) > 0
ORDER BY missions
