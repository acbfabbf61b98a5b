-- Appointments of most end before the need does. A way is found for four in five, for international staff oftener than for
-- national staff, who are also the first to leave; what is found late retains nobody.
WITH mission AS (
  SELECT
    entity,
    CAST(date_trunc('month', min(from_date) FILTER (WHERE phase = 'drawdown')) AS DATE) AS began,
    min(from_date) FILTER (WHERE phase = 'liquidation') AS liquidation_from,
    coalesce(max(to_date) FILTER (WHERE phase = 'liquidation'), min(from_date) FILTER (WHERE phase = 'drawdown') + 900) AS ends,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM mission_phases
  WHERE entity = getvariable('entity')
  GROUP BY entity
  HAVING min(from_date) FILTER (WHERE phase = 'drawdown') <= CAST(getvariable('period_to') AS DATE)
),
drawn AS (
  SELECT
    m.*,
    r.i,
    rnd(r.i, m.entity || ' need') AS x_need,
    rnd(r.i, m.entity || ' contract') AS x_contract,
    rnd(r.i, m.entity || ' way') AS x_way,
    rnd(r.i, m.entity || ' leave') AS x_leave,
    CASE WHEN rnd(r.i, m.entity || ' category') < 0.4 THEN 'international-staff' WHEN rnd(r.i, m.entity || ' category') < 0.48 THEN 'national-professional-officers' ELSE 'national-general-service-staff' END AS category,
    pick(['finance', 'human-resources', 'procurement', 'property', 'property', 'logistics', 'camp-services'], rnd(r.i, m.entity || ' function')) AS staff_function
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
needed AS (
  SELECT
    *,
    began + 90 + CAST(floor(date_diff('day', began, ends) * 0.9 * x_need) AS INTEGER) AS need_day,
    CASE WHEN category = 'international-staff' THEN 0.14 ELSE 0.24 END AS x_none
  FROM drawn
),
found AS (
  SELECT
    *,
    CASE WHEN x_contract < 0.02 THEN NULL WHEN x_contract < 0.25 THEN need_day + 30 ELSE need_day - 30 - CAST(floor(120 * x_contract) AS INTEGER) END AS contract_until,
    CASE
      WHEN x_way < 0.05 THEN NULL
      WHEN x_way < x_none THEN 'none'
      ELSE pick(['extension', 'extension', 'service-centre', 'placement', 'temporary-assignment'], x_leave)
    END AS way
  FROM needed
),
timed AS (
  SELECT
    *,
    CASE
      WHEN way IS NULL OR way = 'none' THEN NULL
      WHEN x_way > 0.95 THEN coalesce(contract_until, need_day) + 20
      ELSE coalesce(contract_until, need_day) - 15 - CAST(floor(60 * x_leave) AS INTEGER)
    END AS identified_day,
    CASE
      WHEN way = 'none' AND contract_until < need_day THEN contract_until
      WHEN x_leave < CASE WHEN category = 'international-staff' THEN 0.12 ELSE 0.2 END THEN need_day - 20
      ELSE need_day + CAST(floor(30 * x_leave) AS INTEGER)
    END AS left_day
  FROM found
)
SELECT
  entity,
  printf('RC-%06d', i) AS case_number,
  staff_function,
  category,
  need_day AS needed_until,
  contract_until,
  way,
  CASE WHEN identified_day <= state_date THEN identified_day END AS identified_on,
  CASE WHEN left_day <= state_date THEN left_day END AS left_on,
  CASE
    WHEN contract_until >= need_day THEN 'outside'
    WHEN contract_until > state_date THEN 'outside'
    WHEN contract_until IS NULL AND way = 'none' THEN 'undetermined'
    WHEN contract_until IS NULL THEN 'undetermined'
    WHEN way IS NULL THEN 'undetermined'
    WHEN way = 'none' OR x_way > 0.95 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_way_to_retain_found
FROM timed
ORDER BY i
