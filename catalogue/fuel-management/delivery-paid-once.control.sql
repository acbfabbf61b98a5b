SELECT
  entity,
  period,
  receipt,
  received_on,
  contract,
  delivery_note,
  amount,
  TRUE AS applies,
  CASE
    WHEN contract IS NOT NULL AND delivery_note IS NOT NULL
      THEN ROW_NUMBER() OVER (PARTITION BY entity, contract, delivery_note ORDER BY received_on, receipt) = 1
  END AS compliant
FROM fuel_receipts
