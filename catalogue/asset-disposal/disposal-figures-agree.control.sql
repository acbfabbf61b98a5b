-- A sale for nothing is possible; a gift for money is not.
SELECT
  d.entity,
  d.period,
  d.asset_number,
  d.acquired_on,
  d.disposed_on,
  d.acquisition_cost,
  d.net_book_value,
  d.method,
  d.proceeds,
  TRUE AS applies,
  d.acquired_on <= d.disposed_on
    AND d.disposed_on >= p.from_date
    AND d.disposed_on <= p.to_date
    AND d.net_book_value <= d.acquisition_cost
    AND (d.method = 'sale' OR d.proceeds = 0) AS compliant
FROM disposals AS d
JOIN periods AS p ON p.code = d.period
