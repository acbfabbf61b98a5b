-- An offer made after the disposal was no offer.
SELECT
  entity,
  period,
  asset_number,
  description,
  phase,
  method,
  net_book_value,
  offered,
  offered_on,
  disposed_on,
  phase IN ('pre-liquidation', 'liquidation') AS applies,
  method = 'transfer-mission' OR (offered AND offered_on <= disposed_on) AS compliant,
  transfer_reason AS reason
FROM disposals
