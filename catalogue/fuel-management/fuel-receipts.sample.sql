-- Deliveries under the contracts of fuel-contracts.sample.sql, paid for as measured at the price of the quarter. The faults
-- are those that auditors find: a price above the contract, payment for litres invoiced, no contract, one note paid twice.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    year(CAST(getvariable('period_from') AS DATE)) AS y,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
contracts AS (
  SELECT *
  FROM (VALUES (1, 'diesel', 1.02), (2, 'petrol', 1.08), (3, 'jet-a1', 0.95)) AS v(n, product, base)
),
drawn AS (
  SELECT
    m.*,
    r.i,
    CASE WHEN rnd(r.i, m.entity || m.period || ' fuel') < 0.62 THEN 1 WHEN rnd(r.i, m.entity || m.period || ' fuel') < 0.76 THEN 2 ELSE 3 END AS contract_number,
    m.period_from + CAST(floor(364 * rnd(r.i, m.entity || m.period || ' day')) AS INTEGER) AS received_on,
    rnd(r.i, m.entity || m.period || ' fault') AS x,
    round(8000 + 32000 * rnd(r.i, m.entity || m.period || ' litres'), -2) AS invoiced,
    0.992 + 0.007 * rnd(r.i, m.entity || m.period || ' measured') AS share
  FROM mission AS m, range(1, m.wanted + 1) AS r(i)
),
priced AS (
  SELECT
    m.*,
    c.product,
    CASE
      WHEN m.x < 0.015 THEN 'above the price'
      WHEN m.x < 0.030 THEN 'as invoiced'
      WHEN m.x < 0.040 THEN 'not measured'
      WHEN m.x < 0.050 THEN 'no contract'
      WHEN m.x < 0.058 THEN 'other contract'
      WHEN m.x < 0.066 THEN 'no note'
      WHEN m.x < 0.076 THEN 'paid twice'
      ELSE 'none'
    END AS fault,
    CAST(round(m.invoiced * m.share, 1) AS DECIMAL(12, 1)) AS measured,
    CAST(
      round(
        c.base * (0.9 + 0.4 * rnd(c.n, m.entity || ' distance')) * (1 + 0.18 * sin(((year(m.received_on) - 2019) * 4 + quarter(m.received_on) - 3) / 4.0) + 0.04 * rnd(((year(m.received_on) - 2019) * 4 + quarter(m.received_on) - 3), 'market')),
        4
      ) AS DECIMAL(9, 4)
    ) AS price
  FROM drawn AS m
  JOIN contracts AS c ON c.n = m.contract_number
  WHERE m.received_on >= m.opened
),
paid AS (
  SELECT
    *,
    0 AS copy
  FROM priced
  UNION ALL
  SELECT
    *,
    1 AS copy
  FROM priced
  WHERE fault = 'paid twice'
)
SELECT
  entity,
  period,
  printf('RR/%s/%d/%07d%s', entity, y, i, CASE copy WHEN 1 THEN 'B' ELSE '' END) AS receipt,
  received_on + 9 * copy AS received_on,
  printf('%s-T%02d', entity, CASE contract_number WHEN 1 THEN 1 WHEN 2 THEN 3 ELSE 4 END) AS tank,
  CASE fault
    WHEN 'no contract' THEN NULL
    WHEN 'other contract' THEN printf('FC/%s/%02d', entity, 9)
    ELSE printf('FC/%s/%02d', entity, contract_number)
  END AS contract,
  CASE WHEN fault <> 'no note' THEN printf('DN-%d-%07d', y, i) END AS delivery_note,
  product,
  CAST(invoiced AS DECIMAL(12, 1)) AS litres_invoiced,
  CASE WHEN fault <> 'not measured' THEN measured END AS litres_measured,
  CAST(
    round(
      CASE fault
        WHEN 'above the price' THEN measured * price * 1.03
        WHEN 'as invoiced' THEN CAST(invoiced AS DECIMAL(12, 1)) * price
        ELSE measured * price
      END,
      2
    ) AS DECIMAL(15, 2)
  ) AS amount,
  CASE
    WHEN copy = 1 THEN NULL
    WHEN fault IN ('above the price', 'as invoiced', 'no contract', 'other contract') THEN 'not-satisfied'
    WHEN fault = 'not measured' THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_price_as_contracted,
  CASE
    WHEN fault IN ('no contract', 'no note') THEN 'undetermined'
    WHEN copy = 1 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_delivery_paid_once
FROM paid
ORDER BY i, copy
