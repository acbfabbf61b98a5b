-- What a mission still owes or has paid for the quarters of the last three years. Cash decides: each mission pays with a lag of
-- its own, so that the newest quarters are owed and the older ones settled, save one in sixty that stays in dispute while
-- later ones are paid. A few rows contradict themselves, and a few lack an amount or a day.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    least(coalesce(to_date, CAST(getvariable('period_to') AS DATE)), CAST(getvariable('period_to') AS DATE)) AS state_date,
    20 + CAST(floor(170 * rnd(0, code || ' liquidity')) AS INTEGER) AS lag
  FROM entities
  WHERE code = getvariable('entity')
),
units AS (
  SELECT
    m.*,
    u.u,
    printf('MOU/%s/%05d', m.entity, u.u) AS memorandum,
    pick(['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'], rnd(u.u, m.entity || ' contributor')) AS contributor,
    90 + 760 * pow(rnd(u.u, m.entity || ' strength'), 1.5) AS strength
  FROM mission AS m, range(1, greatest(1, CAST(getvariable('rows') AS BIGINT) // 24) + 1) AS u(u)
),
claimed AS (
  SELECT
    u.*,
    q.code AS quarter,
    q.to_date,
    4 * year(q.from_date) + quarter(q.from_date) AS q,
    c.component,
    c.n AS c
  FROM units AS u
  JOIN coe_quarters AS q
    ON q.from_date >= greatest(u.opened, u.state_date - 1100)
    AND q.to_date <= u.state_date
  CROSS JOIN (VALUES (0, 'major-equipment'), (1, 'self-sustainment')) AS c(n, component)
),
-- The draws vary by less than the length of a quarter, so that a unit is paid in the order of its quarters.
dated AS (
  SELECT
    *,
    rnd(u, entity || ' fault ' || c || ' ' || q) AS x_fault,
    rnd(u, entity || ' part ' || c || ' ' || q) AS x_part,
    to_date - 12 + CAST(floor(10 * rnd(u, entity || ' verified ' || q)) AS INTEGER) AS verified_on,
    to_date + 10 + CAST(floor(30 * rnd(u, entity || ' certified ' || c || ' ' || q)) AS INTEGER) AS would_certify,
    to_date + 45 + lag + CAST(floor(30 * rnd(u, entity || ' paid ' || c || ' ' || q)) AS INTEGER) AS would_settle,
    CAST(round(strength * CASE c WHEN 0 THEN 310 ELSE 190 END * (0.7 + 0.6 * rnd(u, entity || ' amount ' || c)), 0) AS DECIMAL(15, 2)) AS amount
  FROM claimed
),
-- In dispute is at most one quarter of a year of a unit, so that the one after it never is.
stated AS (
  SELECT
    *,
    q % 4 = u % 4 AND rnd(u, entity || ' dispute ' || c || ' ' || q) < 0.07 AS is_disputed,
    would_certify <= state_date AS is_certified,
    would_settle <= state_date AND NOT (q % 4 = u % 4 AND rnd(u, entity || ' dispute ' || c || ' ' || q) < 0.07) AS is_settled
  FROM dated
),
made AS (
  SELECT
    entity,
    state_date,
    memorandum,
    quarter,
    component,
    contributor,
    CASE WHEN x_fault BETWEEN 0.03 AND 0.04 THEN NULL ELSE verified_on END AS verified_on,
    CASE WHEN is_certified THEN would_certify END AS certified_on,
    CASE WHEN x_fault BETWEEN 0.02 AND 0.03 THEN NULL ELSE amount END AS amount_certified,
    CASE
      WHEN x_fault < 0.008 AND is_settled THEN amount + 100
      WHEN is_settled THEN amount
      WHEN is_certified AND x_part < 0.15 THEN CAST(round(amount * 0.5, 2) AS DECIMAL(15, 2))
      ELSE CAST(0 AS DECIMAL(15, 2))
    END AS amount_paid,
    CASE
      WHEN is_settled AND x_fault BETWEEN 0.01 AND 0.018 THEN would_certify - 5
      WHEN is_settled THEN would_settle
    END AS settled_on,
    CASE
      WHEN is_settled THEN NULL
      WHEN is_disputed THEN 'The contributor contests the verification report.'
      WHEN x_part > 0.75 THEN NULL
      WHEN NOT is_certified THEN 'The verification report is under review.'
      ELSE pick(['Assessed contributions have not been received.', 'Payment is planned for the next quarterly round.', 'The amendment of the memorandum is not signed.'], x_part)
    END AS delay_reason,
    CASE
      WHEN is_settled THEN 'outside'
      WHEN is_disputed AND would_settle + 125 <= state_date THEN 'not-satisfied'
      WHEN is_disputed THEN NULL
      ELSE 'satisfied'
    END AS expected_earlier_quarters_first,
    CASE
      WHEN is_settled AND (x_fault < 0.008 OR x_fault BETWEEN 0.01 AND 0.018) THEN 'not-satisfied'
      WHEN x_fault BETWEEN 0.02 AND 0.03 THEN 'undetermined'
      WHEN x_fault BETWEEN 0.03 AND 0.04 AND is_certified THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_claim_figures_agree,
    'undetermined' AS expected_certified_in_time,
    CASE WHEN is_certified THEN 'undetermined' ELSE 'outside' END AS expected_paid_in_time
  FROM stated
)
SELECT
  entity,
  state_date,
  memorandum,
  quarter,
  component,
  contributor,
  verified_on,
  certified_on,
  amount_certified,
  amount_paid,
  settled_on,
  delay_reason,
  expected_earlier_quarters_first,
  expected_claim_figures_agree,
  expected_certified_in_time,
  expected_paid_in_time
FROM made
ORDER BY memorandum, quarter, component
