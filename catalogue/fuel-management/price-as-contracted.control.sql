-- Prices of one contract may overlap by a mistake; the highest in force then binds.
WITH lists AS (
  SELECT
    entity,
    COUNT(*) AS listed
  FROM fuel_contracts
  GROUP BY entity
),
priced AS (
  SELECT
    r.entity,
    r.period,
    r.receipt,
    COUNT(*) AS prices,
    CASE WHEN COUNT(*) = COUNT(c.price_per_litre) THEN MAX(c.price_per_litre) END AS price
  FROM fuel_receipts AS r
  JOIN fuel_contracts AS c
    ON c.entity = r.entity
    AND c.contract = r.contract
    AND c.product = r.product
    AND r.received_on BETWEEN c.valid_from AND c.valid_to
  GROUP BY r.entity, r.period, r.receipt
)
SELECT
  r.entity,
  r.period,
  r.receipt,
  r.received_on,
  r.contract,
  r.product,
  r.litres_invoiced,
  r.litres_measured,
  p.price,
  r.amount,
  r.amount - r.litres_measured * p.price AS overpaid,
  TRUE AS applies,
  CASE
    WHEN r.contract IS NULL THEN FALSE
    WHEN l.listed IS NULL THEN NULL
    WHEN p.prices IS NULL THEN FALSE
    ELSE 1000 * (r.amount - r.litres_measured * p.price) <= 5
  END AS compliant
FROM fuel_receipts AS r
LEFT JOIN lists AS l ON l.entity = r.entity
LEFT JOIN priced AS p
  ON p.entity = r.entity
  AND p.period = r.period
  AND p.receipt = r.receipt
