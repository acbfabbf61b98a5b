-- The phase and the value decide who is in; what is listed before the report is issued is what the report will carry.
SELECT
  entity,
  period,
  asset_number,
  description,
  asset_class,
  phase,
  method,
  acquisition_cost,
  net_book_value,
  disposed_on,
  report_document,
  phase IN ('pre-liquidation', 'liquidation') AND CASE :large_asset
    WHEN 'over-cost' THEN acquisition_cost > :amount
    WHEN 'from-cost' THEN acquisition_cost >= :amount
    WHEN 'over-book' THEN net_book_value > :amount
    WHEN 'from-book' THEN net_book_value >= :amount
  END AS applies,
  listed AS compliant
FROM disposals
