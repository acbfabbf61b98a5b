-- One missing value leaves the sum unknown rather than small.
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
  period,
  COUNT(*) AS assets,
  CASE WHEN COUNT(*) = COUNT(loss) THEN SUM(loss) END AS loss
FROM closing
GROUP BY entity, period
