-- A barrier keeps its history; a file shows what was found by its day and how far it has come. Those of the United Nations
-- go sooner than those that a contributor is to remove.
WITH mission AS (
  SELECT code AS entity, from_date AS opened, CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    greatest(m.opened, DATE '2021-07-01') + CAST(floor(date_diff('day', greatest(m.opened, DATE '2021-07-01'), DATE '2026-06-30') * rnd(r.i, m.entity || ' barrier found')) AS INTEGER) AS found_on,
    rnd(r.i, m.entity || ' barrier kind') AS x_kind,
    rnd(r.i, m.entity || ' barrier action') AS x_action,
    pick(['united-nations', 'united-nations', 'contributor', 'both'], rnd(r.i, m.entity || ' barrier side')) AS side
  FROM mission AS m, range(1, greatest(10, CAST(getvariable('rows') AS BIGINT) // 3) + 1) AS r(i)
),
timed AS (
  SELECT
    *,
    found_on + 120 + CAST(floor(300 * rnd(i, entity || ' barrier due')) AS INTEGER) AS target_date,
    found_on + 40 + CAST(floor(CASE WHEN side = 'united-nations' THEN 300 ELSE 520 END * rnd(i, entity || ' barrier gone')) AS INTEGER) AS gone_on
  FROM numbered
  WHERE found_on <= state_date
),
made AS (
  SELECT
    *,
    gone_on <= state_date AND x_action >= 0.03 AS is_gone,
    x_action < 0.06 AS has_no_action,
    x_action BETWEEN 0.06 AND 0.1 AS has_no_date
  FROM timed
)
SELECT
  entity,
  state_date,
  printf('%s-WB-%06d', entity, i) AS barrier,
  CASE WHEN x_kind < 0.12 THEN 'deployment' WHEN x_kind < 0.3 THEN 'uniforms' WHEN x_kind < 0.42 THEN 'supplies' WHEN x_kind < 0.66 THEN 'housing' WHEN x_kind < 0.94 THEN 'facilities' ELSE 'other' END AS kind,
  pick(['Mission headquarters', 'Camp North', 'Camp South', 'Logistics hub', 'Team site 1', 'Team site 2', 'Infantry unit', 'Formed police unit'], rnd(i, entity || ' barrier site')) AS site,
  CASE WHEN side = 'united-nations' THEN pick(['civilian', 'police', 'staff-officer'], x_kind) ELSE pick(['contingent', 'contingent', 'formed-police'], x_kind) END AS personnel_category,
  CASE WHEN rnd(i, entity || ' barrier affected') >= 0.1 THEN CAST(1 + floor(40 * pow(rnd(i, entity || ' barrier women'), 2)) AS INTEGER) END AS women_affected,
  found_on,
  side AS responsible,
  CASE WHEN NOT has_no_action THEN CASE
    WHEN x_kind < 0.12 THEN 'Tours of six months are offered beside those of twelve.'
    WHEN x_kind < 0.3 THEN 'Uniforms in the sizes needed are ordered.'
    WHEN x_kind < 0.42 THEN 'The items are added to the stock list.'
    WHEN x_kind < 0.66 THEN 'Separate quarters are built.'
    ELSE 'Separate ablutions with locks and lights are installed.'
  END END AS action,
  CASE WHEN NOT has_no_date THEN target_date END AS target_date,
  CASE WHEN is_gone THEN gone_on END AS removed_on,
  CASE
    WHEN is_gone THEN 'satisfied'
    WHEN has_no_action THEN 'not-satisfied'
    WHEN has_no_date THEN 'undetermined'
    WHEN target_date < state_date THEN 'not-satisfied'
    WHEN target_date > state_date THEN 'satisfied'
  END AS expected_barriers_addressed
FROM made
ORDER BY i
