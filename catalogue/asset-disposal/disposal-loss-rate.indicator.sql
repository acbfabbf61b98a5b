-- Assets with a missing value are left out of both sums and counted beside them.
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
),
summed AS (
  SELECT
    entity,
    period,
    COUNT(*) - COUNT(loss) AS not_known,
    SUM(net_book_value) FILTER (WHERE loss IS NOT NULL) AS book_value,
    SUM(loss) AS loss
  FROM closing
  GROUP BY entity, period
)
SELECT
  entity,
  period,
  not_known,
  book_value,
  ROUND(100.0 * loss / NULLIF(book_value, 0), 1) AS loss_rate
FROM summed
