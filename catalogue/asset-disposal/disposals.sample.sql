-- A mission that draws down is in pre-liquidation until its liquidation begins; the phases are those of the table of missions
-- by phase, and the others dispose of worn-out assets in operations. Value falls with age, and the better an asset is kept the sooner another mission takes it. One asset in five is a case that an auditor knows, see `slot`.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    greatest(from_date, CAST(getvariable('period_from') AS DATE)) AS first_day,
    least(coalesce(to_date, CAST(getvariable('period_to') AS DATE)), CAST(getvariable('period_to') AS DATE)) AS last_day,
    (SELECT min(from_date) FROM mission_phases WHERE entity = getvariable('entity') AND phase = 'drawdown') AS pre_from,
    (SELECT min(from_date) FROM mission_phases WHERE entity = getvariable('entity') AND phase = 'liquidation') AS liquidation_from
  FROM entities
  WHERE code = getvariable('entity')
    AND kind = 'mission'
),
classes AS (
  SELECT * FROM (
    VALUES
      ('prefabricated', 0.00, 0.16, 90000, 900000, 15, ['Accommodation block, 24 rooms', 'Prefabricated kitchen and dining hall', 'Office building, 40 workstations']),
      ('heavy-vehicles', 0.16, 0.30, 110000, 380000, 12, ['Armoured personnel carrier', 'Heavy crane truck', 'Fuel tanker, 20,000 litres']),
      ('light-vehicles', 0.30, 0.46, 22000, 48000, 8, ['Four-wheel-drive vehicle', 'Minibus', 'Pick-up truck']),
      ('engineering', 0.46, 0.56, 70000, 460000, 12, ['Bulldozer', 'Wheel loader', 'Asphalt plant']),
      ('generators', 0.56, 0.68, 18000, 240000, 12, ['Generator, 100 kVA', 'Generator, 500 kVA', 'Synchronized power station']),
      ('water', 0.68, 0.75, 35000, 190000, 10, ['Wastewater treatment plant', 'Water purification unit']),
      ('communications', 0.75, 0.88, 1500, 160000, 7, ['Satellite earth station', 'Data centre container', 'Radio repeater']),
      ('medical', 0.88, 0.94, 4000, 340000, 10, ['Level II hospital module', 'X-ray unit', 'Ambulance fittings']),
      ('other', 0.94, 1.00, 1000, 60000, 10, ['Field kitchen', 'Workshop lathe', 'Fire-fighting set'])
  ) AS c(asset_class, x_from, x_to, cost_from, cost_to, life, names)
),
numbered AS (
  SELECT
    m.*,
    r.i,
    CAST(r.i % 100 AS INTEGER) AS slot,
    rnd(r.i, m.entity || ' class ' || m.period) AS x_class,
    rnd(r.i, m.entity || ' cost ' || m.period) AS x_cost,
    rnd(r.i, m.entity || ' age ' || m.period) AS x_age,
    rnd(r.i, m.entity || ' method ' || m.period) AS x_method,
    rnd(r.i, m.entity || ' price ' || m.period) AS x_price,
    rnd(r.i, m.entity || ' offer ' || m.period) AS x_offer,
    rnd(r.i, m.entity || ' words ' || m.period) AS x_words,
    m.first_day + CAST(floor((date_diff('day', m.first_day, m.last_day) + 1) * rnd(r.i, m.entity || ' day ' || m.period)) AS INTEGER) AS disposed_on
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
valued AS (
  SELECT
    n.*,
    c.asset_class,
    pick(c.names, n.x_words) AS description,
    CAST(round(c.cost_from + (c.cost_to - c.cost_from) * pow(n.x_cost, 2), -2) AS DECIMAL(15, 2)) AS drawn_cost,
    c.life,
    CAST(200 + floor(5200 * n.x_age) AS INTEGER) AS age_days
  FROM numbered AS n
  JOIN classes AS c ON c.x_from <= n.x_class AND n.x_class < c.x_to
),
-- Slots 1 to 6 stand at the amount of the paragraph, by one value and by the other.
priced AS (
  SELECT
    *,
    CASE slot
      WHEN 1 THEN 300000.00
      WHEN 2 THEN 300000.01
      WHEN 3 THEN 299999.99
      WHEN 4 THEN 450000.00
      WHEN 5 THEN 450000.00
      WHEN 6 THEN 640000.00
      WHEN 14 THEN 80000.00
      ELSE drawn_cost
    END AS cost,
    CASE slot
      WHEN 1 THEN 120000.00
      WHEN 2 THEN 120000.00
      WHEN 3 THEN 120000.00
      WHEN 4 THEN 300000.00
      WHEN 5 THEN 300000.01
      WHEN 6 THEN 410000.00
      WHEN 14 THEN 95000.00
      ELSE round(CAST(drawn_cost AS DOUBLE) * greatest(0, 1 - age_days / (365.0 * life)), 2)
    END AS book,
    CASE
      WHEN disposed_on >= liquidation_from THEN 'liquidation'
      WHEN disposed_on >= pre_from THEN 'pre-liquidation'
      ELSE 'operations'
    END AS drawn_phase
  FROM valued
),
disposed AS (
  SELECT
    *,
    drawn_phase <> 'operations' AS is_closing,
    CASE
      WHEN slot IN (7, 8, 9, 15) THEN 'gift'
      WHEN slot IN (10, 11, 12, 13, 16) THEN 'sale'
      WHEN book > 0.3 * cost AND x_method < 0.55 THEN 'transfer-mission'
      WHEN x_method < 0.22 THEN 'transfer-mission'
      WHEN x_method < 0.30 THEN 'transfer-entity'
      WHEN x_method < 0.62 THEN 'sale'
      WHEN x_method < 0.78 THEN 'gift'
      WHEN x_method < 0.83 THEN 'parts'
      ELSE 'destruction'
    END AS drawn_method
  FROM priced
),
decided AS (
  SELECT
    *,
    CASE
      WHEN drawn_method = 'transfer-mission' THEN TRUE
      WHEN slot IN (10, 11) THEN FALSE
      WHEN x_offer < 0.05 THEN FALSE
      ELSE TRUE
    END AS is_offered,
    CASE WHEN slot = 17 THEN FALSE WHEN slot IN (1, 2, 3, 4, 5, 6) THEN TRUE ELSE x_words < 0.92 END AS is_listed
  FROM disposed
),
made AS (
  SELECT
    entity,
    period,
    printf('AST-%s-%s-%07d', entity, replace(period, '/', ''), i) AS asset_number,
    description,
    asset_class,
    CASE WHEN slot = 18 THEN disposed_on + 30 ELSE disposed_on - age_days END AS acquired_on,
    CAST(CASE WHEN slot = 19 THEN NULL ELSE cost END AS DECIMAL(15, 2)) AS acquisition_cost,
    CAST(book AS DECIMAL(15, 2)) AS net_book_value,
    CASE WHEN slot = 20 AND is_closing THEN NULL ELSE drawn_phase END AS phase,
    drawn_method AS method,
    CASE drawn_method
      WHEN 'transfer-mission' THEN (SELECT pick(list(code ORDER BY code), x_words) FROM entities)
      WHEN 'transfer-entity' THEN pick(['Exercise programme for relief', 'Exercise fund for children'], x_words)
      WHEN 'sale' THEN printf('Exercise buyer %02d', CAST(1 + floor(40 * x_words) AS INTEGER))
      WHEN 'gift' THEN pick(['Government of State XB', 'Municipality in State XC', 'School in State XD'], x_words)
    END AS recipient,
    CASE WHEN slot = 13 THEN NULL ELSE is_offered END AS offered,
    CASE
      WHEN slot = 12 THEN disposed_on + 9
      WHEN slot = 16 THEN disposed_on
      WHEN slot = 13 OR NOT is_offered THEN NULL
      ELSE disposed_on - 30 - CAST(floor(90 * x_offer) AS INTEGER)
    END AS offered_on,
    CASE
      WHEN slot <> 10 AND NOT is_offered
        THEN pick(['Freight to the nearest mission would cost more than the asset is worth.', 'The building is fixed to its foundation.', 'No mission uses equipment of this make.'], x_words)
    END AS transfer_reason,
    CASE
      WHEN slot = 7 THEN 'none'
      WHEN drawn_method = 'transfer-mission' THEN NULL
      WHEN cost > 200000 THEN 'headquarters-board'
      ELSE 'local-board'
    END AS reviewed_by,
    CASE
      WHEN slot = 8 THEN disposed_on + 14
      WHEN slot = 9 OR drawn_method = 'transfer-mission' THEN NULL
      WHEN slot = 15 THEN disposed_on
      ELSE disposed_on - CAST(1 + floor(60 * x_price) AS INTEGER)
    END AS approved_on,
    disposed_on,
    CAST(
      CASE
        WHEN slot = 15 THEN 500
        WHEN slot = 21 AND drawn_method <> 'transfer-mission' THEN NULL
        WHEN drawn_method = 'sale' THEN round(CAST(book AS DOUBLE) * (0.15 + 0.9 * x_price) + 40, 2)
        ELSE 0
      END AS DECIMAL(15, 2)
    ) AS proceeds,
    CAST(
      CASE drawn_method
        WHEN 'transfer-mission' THEN 0.04
        WHEN 'destruction' THEN 0.02
        ELSE 0.01
      END * CAST(cost AS DOUBLE) * x_price AS DECIMAL(15, 2)
    ) AS disposal_cost,
    CASE WHEN slot = 22 THEN NULL ELSE is_listed END AS listed,
    CASE WHEN is_closing AND cost > 300000 AND is_listed AND disposed_on < DATE '2025-07-01' THEN printf('EXERCISE/%s/%d', entity, year(last_day)) END AS report_document,
    CASE
      WHEN slot = 20 AND is_closing THEN CASE WHEN cost > 300000 THEN 'undetermined' ELSE 'outside' END
      WHEN NOT is_closing THEN 'outside'
      WHEN slot = 19 THEN 'undetermined'
      WHEN cost <= 300000 THEN 'outside'
      WHEN slot = 22 THEN 'undetermined'
      WHEN is_listed THEN 'satisfied'
      ELSE 'not-satisfied'
    END AS expected_large_assets_listed,
    CASE
      WHEN slot = 20 AND is_closing THEN 'undetermined'
      WHEN NOT is_closing THEN 'outside'
      WHEN drawn_method = 'transfer-mission' THEN 'satisfied'
      WHEN slot = 13 THEN 'undetermined'
      WHEN slot = 12 OR NOT is_offered THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_transfer_considered_first,
    CASE
      WHEN NOT is_closing OR drawn_method = 'transfer-mission' THEN 'outside'
      WHEN slot IN (9, 20) THEN 'undetermined'
      WHEN slot IN (7, 8) THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_approved_before_disposal,
    CASE
      WHEN slot IN (14, 15, 18) THEN 'not-satisfied'
      WHEN slot = 19 THEN 'undetermined'
      WHEN slot = 21 AND drawn_method NOT IN ('transfer-mission', 'sale') THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_disposal_figures_agree
  FROM decided
)
SELECT
  entity,
  period,
  asset_number,
  description,
  asset_class,
  acquired_on,
  acquisition_cost,
  net_book_value,
  phase,
  method,
  recipient,
  offered,
  offered_on,
  transfer_reason,
  reviewed_by,
  approved_on,
  disposed_on,
  proceeds,
  disposal_cost,
  listed,
  report_document,
  expected_large_assets_listed,
  expected_transfer_considered_first,
  expected_approved_before_disposal,
  expected_disposal_figures_agree
FROM made
ORDER BY asset_number
