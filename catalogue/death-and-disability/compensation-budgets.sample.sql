-- Expenditure is what the claims of the same number of rows were settled with in the period, see `compensation-claims`; one
-- mission in eight enters a payment in another period, one in ten does not tell.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    CAST(r.i % 60 AS INTEGER) AS slot,
    rnd(r.i, m.entity || ' speed') AS x_speed,
    rnd(r.i, m.entity || ' type') AS x_type,
    rnd(r.i, m.entity || ' cause') AS x_cause,
    CAST(floor(20 * rnd(r.i, m.entity || ' degree')) AS INTEGER) AS degree,
    greatest(m.opened, DATE '2019-07-01')
      + CAST(floor(date_diff('day', greatest(m.opened, DATE '2019-07-01'), DATE '2026-06-30') * rnd(r.i, m.entity || ' received')) AS INTEGER) AS received
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
-- Month ends: received on 30 November, three months are over at the end of February.
shifted AS (
  SELECT
    * EXCLUDE (received),
    CASE WHEN slot = 3 THEN make_date(year(received), 11, 30) ELSE received END AS received
  FROM numbered
),
drawn AS (
  SELECT
    *,
    CAST(received + INTERVAL '3' MONTH AS DATE) AS due,
    CASE WHEN x_type < 0.3 THEN 'death' ELSE 'disability' END AS claim_type,
    received - 20 - CAST(floor(CASE WHEN x_type < 0.3 THEN 90 ELSE 400 END * rnd(i, entity || ' claimed')) AS INTEGER) AS incident
  FROM shifted
),
-- When it is settled: most within 12 weeks, some on the last day, some a day late, some much later, some never yet.
ended AS (
  SELECT
    *,
    CASE
      WHEN slot IN (1, 3) THEN due
      WHEN slot = 2 THEN due + 1
      WHEN slot IN (4, 5, 6) THEN due + 5 + CAST(floor(400 * x_speed * x_speed) AS INTEGER)
      WHEN slot IN (7, 8) THEN NULL
      WHEN slot = 9 THEN received - 2
      ELSE received + 15 + CAST(floor(70 * x_speed) AS INTEGER)
    END AS ended_on,
    CASE WHEN claim_type = 'death' THEN 70000 ELSE 700 * (1 + degree) END::DECIMAL(15, 2) AS worth
  FROM drawn
),
paid AS (
  SELECT
    m.entity,
    coalesce(sum(e.worth), 0) AS worth
  FROM mission AS m
  LEFT JOIN ended AS e
    ON e.ended_on BETWEEN m.period_from AND m.state_date
    AND e.received <= m.state_date
  GROUP BY m.entity
),
made AS (
  SELECT
    entity,
    getvariable('period') AS period,
    (round(worth * (0.8 + 0.6 * rnd(entity || getvariable('period'), 'apportioned')) / 1000) * 1000 + 70000)::DECIMAL(15, 2) AS apportionment,
    CASE
      WHEN rnd(entity || getvariable('period'), 'told') < 0.1 THEN NULL
      WHEN rnd(entity || getvariable('period'), 'entered') < 0.12 THEN worth + 70000
      ELSE worth
    END::DECIMAL(15, 2) AS expenditure,
    CASE
      WHEN rnd(entity || getvariable('period'), 'told') < 0.1 THEN 'undetermined'
      WHEN rnd(entity || getvariable('period'), 'entered') < 0.12 THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_payments_in_accounts
  FROM paid
)
SELECT
  entity,
  period,
  apportionment,
  expenditure,
  expected_payments_in_accounts
FROM made
