-- Without a review there is nothing to approve, whatever date is given.
SELECT
  entity,
  period,
  asset_number,
  description,
  phase,
  method,
  net_book_value,
  reviewed_by,
  approved_on,
  disposed_on,
  phase IN ('pre-liquidation', 'liquidation') AND method <> 'transfer-mission' AS applies,
  reviewed_by <> 'none' AND approved_on <= disposed_on AS compliant
FROM disposals
