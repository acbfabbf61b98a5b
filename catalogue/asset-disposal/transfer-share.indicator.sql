-- By value: many small transfers would flatter a count.
WITH summed AS (
  SELECT
    entity,
    period,
    SUM(net_book_value) FILTER (WHERE method IS NOT NULL) AS book_value,
    COALESCE(SUM(net_book_value) FILTER (WHERE method = 'transfer-mission'), 0) AS transferred
  FROM disposals
  WHERE phase IN ('pre-liquidation', 'liquidation')
  GROUP BY entity, period
)
SELECT
  entity,
  period,
  book_value,
  ROUND(100.0 * transferred / NULLIF(book_value, 0), 1) AS share
FROM summed
