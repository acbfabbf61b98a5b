-- Ten fillings a year and piece. Meter readings follow from the number of the filling, so that they go on from year to year;
-- litres follow from the work done since the filling before, the season and the driver. One in twenty has a fault with a cause.
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
),
turns AS (
  SELECT
    f.*,
    k.k,
    k.k * f.fleet + f.e AS i,
    f.per_fill * 10 * (f.y - 2015 + (k.k + 0.4 + 0.2 * rnd(f.e, f.entity || ' work ' || f.y || ' ' || k.k)) / 10) AS reads,
    CASE
      WHEN k.k > 0 THEN f.per_fill * 10 * (f.y - 2015 + (k.k - 1 + 0.4 + 0.2 * rnd(f.e, f.entity || ' work ' || f.y || ' ' || (k.k - 1))) / 10)
      ELSE f.per_fill * 10 * (f.y - 1 - 2015 + (9 + 0.4 + 0.2 * rnd(f.e, f.entity || ' work ' || (f.y - 1) || ' 9')) / 10)
    END AS read_before,
    rnd(f.e, f.entity || ' fault ' || f.y || ' ' || k.k) AS x,
    CASE
      WHEN k.k > 0 THEN rnd(f.e, f.entity || ' fault ' || f.y || ' ' || (k.k - 1))
      ELSE rnd(f.e, f.entity || ' fault ' || (f.y - 1) || ' 9')
    END AS x_before,
    rnd(f.e, f.entity || ' noise ' || f.y || ' ' || k.k) AS x_noise,
    f.period_from + CAST(floor(36.4 * (k.k + 0.3 + 0.4 * rnd(f.e, f.entity || ' day ' || f.y || ' ' || k.k))) AS INTEGER) AS issued_on
  FROM fleet AS f, range(0, 10) AS k(k)
),
faults AS (
  SELECT
    *,
    CASE
      WHEN x < 0.012 AND NOT drifts THEN 'siphoned'
      WHEN x BETWEEN 0.012 AND 0.018 THEN 'over the tank'
      WHEN x BETWEEN 0.018 AND 0.024 AND NOT dead_meter THEN 'backwards'
      WHEN x BETWEEN 0.034 AND 0.040 THEN 'no such number'
      WHEN x BETWEEN 0.040 AND 0.044 THEN 'blank'
      WHEN x BETWEEN 0.044 AND 0.047 THEN 'other fuel'
      WHEN dead_meter OR x BETWEEN 0.024 AND 0.034 THEN 'no reading'
      WHEN x BETWEEN 0.047 AND 0.054 THEN 'twice'
      ELSE 'none'
    END AS fault,
    CASE
      WHEN x_before BETWEEN 0.018 AND 0.024 AND NOT dead_meter THEN 'backwards'
      WHEN x_before BETWEEN 0.034 AND 0.044 THEN 'elsewhere'
      WHEN dead_meter OR x_before BETWEEN 0.024 AND 0.034 OR x_before BETWEEN 0.052 AND 0.054 THEN 'no reading'
      ELSE 'none'
    END AS fault_before
  FROM turns
  WHERE issued_on >= opened
),
shown AS (
  SELECT
    *,
    min(k) OVER (PARTITION BY e) AS first_k,
    CASE fault
      WHEN 'blank' THEN NULL
      WHEN 'no such number' THEN printf('%s-%s9%04d', entity, upper(left(kind, 1)), e)
      ELSE equipment
    END AS written,
    CASE fault
      WHEN 'no reading' THEN NULL
      WHEN 'backwards' THEN CAST(round(reads - 3 * per_fill, 1) AS DECIMAL(12, 1))
      ELSE CAST(round(reads, 1) AS DECIMAL(12, 1))
    END AS reading,
    CAST(
      round(
        CASE
          WHEN fault = 'over the tank' THEN tank_litres * 1.12
          ELSE rate * factor / per * (reads - read_before) * (0.96 + 0.08 * x_noise) * (1 + 0.02 * sin(0.6283 * k))
            * CASE WHEN fault = 'siphoned' THEN 1.5 ELSE 1 END
        END,
        1
      ) AS DECIMAL(10, 1)
    ) AS litres
  FROM faults
),
gained AS (
  SELECT
    *,
    CASE
      WHEN fault_before = 'no reading' THEN NULL
      WHEN k > first_k THEN reading - lag(reading) OVER (PARTITION BY written ORDER BY k)
      WHEN fault_before = 'none' AND opened < period_from THEN reading - CAST(round(read_before, 1) AS DECIMAL(12, 1))
    END AS gained
  FROM shown
),
booked AS (
  SELECT
    *,
    0 AS copy,
    CASE
      WHEN written IS NOT NULL AND fault <> 'no such number' AND gained > 0
        THEN CAST(round(CAST(litres AS DOUBLE) * per / CAST(gained AS DOUBLE), 3) AS DECIMAL(12, 3))
    END AS consumption
  FROM gained
  UNION ALL
  SELECT
    *,
    1 AS copy,
    NULL AS consumption
  FROM gained
  WHERE fault = 'twice'
)
SELECT
  entity,
  period,
  printf('%s-%d-%08d', entity, y, i * 10 + copy) AS issue,
  issued_on,
  printf('%s-T%02d', entity, 1 + e % 10) AS tank,
  written AS equipment,
  CASE WHEN fault = 'other fuel' THEN CASE product WHEN 'diesel' THEN 'petrol' ELSE 'diesel' END ELSE product END AS product,
  litres,
  CASE WHEN copy = 0 OR x < 0.052 THEN reading END AS reading,
  CAST(NULL AS BOOLEAN) AS meter_replaced,
  consumption,
  CASE
    WHEN fault IN ('no such number', 'blank', 'other fuel') OR issued_on > off_on THEN 'not-satisfied'
    WHEN service_unknown THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_issued_to_known_equipment,
  CASE
    WHEN fault IN ('no such number', 'blank') OR tank_unknown THEN 'undetermined'
    WHEN fault = 'over the tank' THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_within_tank_capacity,
  CASE
    WHEN fault = 'blank' THEN 'outside'
    WHEN k = first_k AND copy = 0 OR fault = 'no such number' THEN NULL
    WHEN fault = 'no reading' OR copy = 1 AND x >= 0.052 OR copy = 0 AND fault_before = 'no reading' THEN 'undetermined'
    WHEN copy = 0 AND fault_before = 'elsewhere' THEN NULL
    WHEN fault = 'backwards' AND fault_before <> 'backwards' THEN 'not-satisfied'
    WHEN fault = 'backwards' THEN NULL
    ELSE 'satisfied'
  END AS expected_readings_run_forward,
  CASE
    WHEN fault = 'blank' THEN 'outside'
    WHEN k = first_k OR opened > period_from OR fault = 'no such number' OR dead_meter OR copy = 0 AND fault_before IN ('backwards', 'elsewhere') THEN NULL
    WHEN fault IN ('no reading', 'backwards') OR copy = 1 OR fault_before = 'no reading' THEN 'undetermined'
    WHEN fault IN ('siphoned', 'over the tank') THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_consumption_in_line,
  CASE
    WHEN fault = 'blank' THEN 'outside'
    WHEN fault = 'twice' AND x >= 0.052 THEN 'undetermined'
    WHEN copy = 1 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_no_issue_twice
FROM booked
ORDER BY issued_on, i, copy
