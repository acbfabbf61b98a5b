-- A separation keeps its history; a file shows how far it has come. Closing missions separate more and pay later. A few
-- payments lie ready without being made, a few differ from what was due.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    to_date AS closes,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    greatest(m.opened + 200, DATE '2021-07-01') + CAST(floor(date_diff('day', greatest(m.opened + 200, DATE '2021-07-01'), coalesce(m.closes, DATE '2026-06-30')) * pow(rnd(r.i, m.entity || ' separated'), CASE WHEN m.closes IS NULL THEN 1 ELSE 0.5 END)) AS INTEGER) AS separated_on,
    rnd(r.i, m.entity || ' separation reason') AS x_reason,
    rnd(r.i, m.entity || ' separation category') AS x_category,
    rnd(r.i, m.entity || ' clearance') AS x_clearance,
    rnd(r.i, m.entity || ' payment') AS x_payment,
    rnd(r.i, m.entity || ' difference') AS x_difference
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
drawn AS (
  SELECT
    *,
    CASE WHEN x_category < 0.4 THEN 'international' WHEN x_category < 0.5 THEN 'NPO' WHEN x_category < 0.92 THEN 'NGS' ELSE 'UNV' END AS category,
    CASE WHEN closes IS NOT NULL THEN x_reason < 0.85 ELSE x_reason < 0.2 END AS is_downsized,
    CASE WHEN x_clearance < 0.04 THEN NULL ELSE separated_on + 5 + CAST(floor(160 * pow(x_clearance, 2)) AS INTEGER) END AS cleared
  FROM numbered
  WHERE separated_on <= state_date
),
paid AS (
  SELECT
    *,
    CASE WHEN x_payment >= 0.008 THEN cleared + 4 + CAST(floor(CASE WHEN closes IS NULL THEN 26 ELSE 70 END * x_payment) AS INTEGER) END AS pays,
    (round(CASE category WHEN 'international' THEN 9000 WHEN 'NPO' THEN 3500 WHEN 'NGS' THEN 1800 ELSE 1200 END * (1 + 7 * pow(rnd(i, entity || ' due'), 2)), 2))::DECIMAL(15, 2) AS due
  FROM drawn
),
made AS (
  SELECT
    *,
    cleared <= state_date AS is_cleared,
    coalesce(pays <= state_date, FALSE) AS is_paid,
    rnd(i, entity || ' cause untold') < 0.06 AS is_untold
  FROM paid
)
SELECT
  entity,
  state_date,
  printf('%s-SEP-%06d', entity, i) AS separation,
  category,
  CASE WHEN is_downsized THEN 'downsizing' WHEN x_reason < 0.7 THEN 'expiration' WHEN x_reason < 0.85 THEN 'resignation' WHEN x_reason < 0.96 THEN 'retirement' ELSE 'other' END AS separation_reason,
  CASE WHEN rnd(i, entity || ' transition untold') >= 0.02 THEN is_downsized END AS is_transitional,
  separated_on,
  CASE WHEN is_cleared THEN cleared END AS cleared_on,
  CASE
    WHEN is_untold THEN NULL
    WHEN is_paid OR is_cleared THEN 'none'
    ELSE pick(['clearance', 'clearance', 'clearance', 'travel-claim', 'evidence', 'recovery', 'bank-details'], rnd(i, entity || ' cause'))
  END AS hold_cause,
  CASE WHEN x_difference >= 0.03 THEN due END AS amount_due,
  CASE WHEN is_paid THEN pays END AS paid_on,
  CASE WHEN is_paid THEN due + CASE WHEN x_difference > 0.98 THEN 150 WHEN x_difference > 0.95 THEN -240.5 ELSE 0 END END::DECIMAL(15, 2) AS amount_paid,
  CASE
    WHEN NOT is_paid THEN 'outside'
    WHEN x_difference < 0.03 THEN 'undetermined'
    WHEN x_difference > 0.95 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_paid_in_full
FROM made
ORDER BY i
