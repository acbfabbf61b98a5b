-- One contract a fuel, its price set anew each quarter by the market and the distance; fuel-receipts.sample.sql draws the same.
WITH mission AS (
  SELECT
    code AS entity,
    CAST(getvariable('period_to') AS DATE) AS period_to
  FROM entities
  WHERE code = getvariable('entity')
),
contracts AS (
  SELECT *
  FROM (VALUES (1, 'diesel', 1.02), (2, 'petrol', 1.08), (3, 'jet-a1', 0.95)) AS v(n, product, base)
),
quarters AS (
  SELECT
    q.q,
    CAST(DATE '2019-07-01' + to_months(CAST(3 * q.q AS INTEGER)) AS DATE) AS valid_from,
    CAST(DATE '2019-07-01' + to_months(CAST(3 * q.q + 3 AS INTEGER)) AS DATE) - 1 AS valid_to
  FROM range(0, 60) AS q(q)
)
SELECT
  m.entity,
  m.period_to AS state_date,
  printf('FC/%s/%02d', m.entity, c.n) AS contract,
  c.product,
  q.valid_from,
  q.valid_to,
  printf('Vendor %s', pick(['XQ', 'XR', 'XS', 'XT', 'XU'], rnd(c.n, m.entity || ' vendor'))) AS vendor,
  CAST(
      round(
        c.base * (0.9 + 0.4 * rnd(c.n, m.entity || ' distance')) * (1 + 0.18 * sin(q.q / 4.0) + 0.04 * rnd(q.q, 'market')),
        4
      ) AS DECIMAL(9, 4)
    ) AS price_per_litre,
  CASE WHEN rnd(c.n, m.entity || ' no reserve') >= 0.10 THEN pick([14, 20, 25, 30, 45], rnd(c.n, m.entity || ' reserve')) END AS reserve_days
FROM mission AS m, contracts AS c
JOIN quarters AS q ON q.valid_from <= CAST(getvariable('period_to') AS DATE)
ORDER BY c.n, q.q
