-- The list of equipment of a mission, a tenth as many pieces as vouchers; fuel-issues.sample.sql draws the same fleet.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    year(CAST(getvariable('period_from') AS DATE)) AS y,
    greatest(12, CAST(getvariable('rows') AS BIGINT) // 10) AS fleet
  FROM entities
  WHERE code = getvariable('entity')
),
models AS (
  SELECT *
  FROM (VALUES
    (0, 'vehicle', 'Utility 4x4', 'diesel', 11.5, 420, 100), (1, 'vehicle', 'Utility 4x4', 'diesel', 11.5, 420, 100),
    (2, 'vehicle', 'Armoured 4x4', 'diesel', 24.0, 350, 100), (3, 'vehicle', 'Bus', 'diesel', 27.0, 500, 100),
    (4, 'vehicle', 'Truck 6x4', 'diesel', 38.0, 550, 100), (5, 'generator', 'Generator 30 kVA', 'diesel', 6.5, 60, 1),
    (6, 'generator', 'Generator 200 kVA', 'diesel', 34.0, 90, 1), (7, 'generator', 'Generator 500 kVA', 'diesel', 82.0, 110, 1),
    (8, 'vessel', 'Patrol boat', 'petrol', 46.0, 14, 1), (9, 'aircraft', 'Utility helicopter', 'jet-a1', 720.0, 3, 1)
  ) AS v(n, kind, model, product, rate, per_fill, per)
),
-- A piece of equipment is drawn from its mission and number alone and stays what it is over the years. A few burn far more
-- than their model (`drifts`), a few have a dead meter, and of a few the tank or the first day in service is not on record.
fleet AS (
  SELECT
    m.*,
    e.e,
    v.kind,
    v.model,
    v.product,
    v.rate,
    v.per_fill,
    v.per,
    printf('%s-%s%05d', m.entity, upper(left(v.kind, 1)), e.e) AS equipment,
    rnd(e.e, m.entity || ' drift') < 0.025 AS drifts,
    rnd(e.e, m.entity || ' meter') < 0.015 AS dead_meter,
    rnd(e.e, m.entity || ' tank') < 0.012 AS tank_unknown,
    rnd(e.e, m.entity || ' service') < 0.010 AS service_unknown,
    CASE WHEN rnd(e.e, m.entity || ' written off') < 0.02 THEN DATE '2025-03-15' + CAST(floor(60 * rnd(e.e, m.entity || ' off day')) AS INTEGER) END AS off_on,
    ceil(v.rate * v.per_fill / v.per * 2.6 / 10) * 10 AS tank_litres,
    CASE WHEN rnd(e.e, m.entity || ' drift') < 0.025 THEN 1.6 ELSE 0.93 + 0.14 * rnd(e.e, m.entity || ' factor') END AS factor
  FROM mission AS m, range(1, m.fleet + 1) AS e(e)
  JOIN models AS v ON v.n = e.e % 10
)
SELECT
  entity,
  period_to AS state_date,
  equipment,
  kind,
  model,
  product,
  CASE WHEN NOT tank_unknown THEN CAST(tank_litres AS DECIMAL(10, 1)) END AS tank_litres,
  CASE WHEN NOT service_unknown THEN greatest(opened, DATE '2012-01-01' + CAST(floor(2500 * rnd(e, entity || ' first day')) AS INTEGER)) END AS in_service_from,
  CASE WHEN off_on <= period_to THEN off_on END AS out_of_service_on,
  CASE WHEN opened > period_from THEN NULL WHEN dead_meter THEN 'undetermined' WHEN drifts THEN 'not-satisfied' ELSE 'satisfied' END AS expected_equipment_in_line_with_peers
FROM fleet
ORDER BY e
