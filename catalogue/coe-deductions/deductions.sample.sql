-- A deduction follows the second unsatisfactory quarter, for what is short within the control of the contributor, for vehicles
-- only above a tenth of the fleet; the rest are the faults that a contributor would contest. See unit-quarters.sample.sql.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    from_date AS opened,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
-- Twelve reports a unit and year: four quarters of three categories. A unit keeps its memorandum over the years.
units AS (
  SELECT
    m.*,
    u.u,
    printf('MOU/%s/%05d', m.entity, u.u) AS memorandum,
    pick(['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'], rnd(u.u, m.entity || ' contributor')) AS contributor,
    CASE WHEN rnd(u.u, m.entity || ' unit kind') < 0.22 THEN 'formed-police' ELSE 'military' END AS unit_kind,
    CAST(
      CASE WHEN rnd(u.u, m.entity || ' unit kind') < 0.22 THEN 140 + 40 * rnd(u.u, m.entity || ' strength') ELSE 90 + 760 * pow(rnd(u.u, m.entity || ' strength'), 1.5) END
      AS INTEGER
    ) AS strength,
    CAST(floor(6 * rnd(u.u, m.entity || ' phase')) AS INTEGER) AS phase
  FROM mission AS m, range(1, greatest(1, m.wanted // 12) + 1) AS u(u)
),
quarters AS (
  SELECT
    u.*,
    q.code AS quarter,
    q.from_date,
    q.to_date,
    4 * year(q.from_date) + quarter(q.from_date) AS q
  FROM units AS u
  JOIN coe_quarters AS q ON q.from_date >= greatest(u.period_from, u.opened) AND q.to_date <= CAST(getvariable('period_to') AS DATE)
),
-- Shortfalls come in episodes: equipment wears out, is not replaced, and is made good quarters later. What the quarter
-- before lacked is drawn again from its own number.
drawn AS (
  SELECT
    q.*,
    c.n AS c,
    CASE c.n
      WHEN 0 THEN 'support-vehicles-commercial'
      WHEN 1 THEN CASE WHEN q.unit_kind = 'military' AND q.u % 2 = 0 THEN 'combat-vehicles' ELSE 'support-vehicles-military' END
      ELSE pick(['engineering', 'electrical', 'communications', 'medical', 'armaments', 'accommodation'], rnd(q.u, q.entity || ' third category'))
    END AS category,
    CAST(CASE c.n WHEN 2 THEN 6 + floor(40 * rnd(q.u, q.entity || ' agreed ' || c.n)) ELSE 8 + floor(24 * rnd(q.u, q.entity || ' agreed ' || c.n)) END AS INTEGER) AS agreed,
    (q.q + q.phase) // 6 AS episode,
    (q.q + q.phase) % 6 AS place
  FROM quarters AS q, (VALUES (0), (1), (2)) AS c(n)
),
judged AS (
  SELECT
    *,
    rnd(u, entity || ' episode ' || c || ' ' || episode) < 0.32
      AND place BETWEEN 1 AND 2 + CAST(floor(3.4 * rnd(u, entity || ' length ' || c || ' ' || episode)) AS INTEGER) AS is_bad,
    rnd(u, entity || ' short ' || c || ' ' || episode) AS x_short,
    rnd(u, entity || ' beyond ' || c || ' ' || q) AS x_beyond,
    rnd(u, entity || ' counts ' || c || ' ' || q) AS x_counts,
    rnd(u, entity || ' result ' || c || ' ' || q) < 0.015 AS no_result,
    rnd(u, entity || ' result ' || c || ' ' || (q - 1)) < 0.015 AS no_result_before,
    rnd(u, entity || ' notice ' || c || ' ' || q) AS x_notice,
    rnd(u, entity || ' deducted ' || c || ' ' || q) AS x_made,
    rnd(u, entity || ' fault ' || c || ' ' || q) AS x_fault,
    rnd(u, entity || ' applied ' || c || ' ' || q) AS x_applied
  FROM drawn
),
counted AS (
  SELECT
    *,
    CAST(
      CASE
        WHEN is_bad THEN least(agreed, greatest(1, ceil(agreed * (0.08 + 0.4 * x_short))))
        WHEN x_short < 0.3 THEN floor(agreed * 0.06)
        ELSE 0
      END AS INTEGER
    ) AS short
  FROM judged
),
reported AS (
  SELECT
    *,
    CAST(CASE WHEN is_bad AND x_beyond < 0.25 THEN greatest(1, floor(short * (0.2 + 0.8 * x_beyond))) ELSE 0 END AS INTEGER) AS beyond,
    from_date + 70 + CAST(floor(15 * x_counts) AS INTEGER) AS verified_on,
    to_date + 20 + CAST(floor(40 * x_applied) AS INTEGER) AS applied_on,
    sum(CASE WHEN c < 2 THEN short ELSE 0 END) OVER (PARTITION BY u, q) AS vehicles_short,
    sum(CASE WHEN c < 2 THEN agreed ELSE 0 END) OVER (PARTITION BY u, q) AS vehicles_agreed,
    bool_or(c < 2 AND x_counts BETWEEN 0.5 AND 0.508) OVER (PARTITION BY u, q) AS vehicles_uncounted,
    x_counts BETWEEN 0.5 AND 0.508 AS is_uncounted,
    round(strength * 1430 * 3, -2) AS reimbursement
  FROM counted
),
chosen AS (
  SELECT
    *,
    is_bad AND place = 1 AND x_fault < 0.10 AS is_early,
    is_bad AND place > 1 AND c < 2 AND 100 * vehicles_short <= 10 * vehicles_agreed AND x_fault < 0.5 AS is_under_tenth,
    beyond > 0 AND x_fault BETWEEN 0.55 AND 0.8 AS is_beyond,
    is_bad AND place > 1 AND (c = 2 OR 100 * vehicles_short > 10 * vehicles_agreed) AND short > beyond AND x_made < 0.9 AS is_due
  FROM reported
),
deducted AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY u, q ORDER BY c) AS nth,
    count(*) OVER (PARTITION BY u, q) AS deductions,
    rnd(u, entity || ' share ' || q) AS x_share
  FROM chosen
  WHERE is_due OR ((is_early OR is_under_tenth) AND short > beyond)
),
-- The deductions of a unit and quarter share one sum, so that its share of the reimbursement is known: over the cap, the cap
-- to the cent, or well below it.
summed AS (
  SELECT
    *,
    CAST(
      CASE
        WHEN x_share < 0.04 THEN reimbursement * 0.36
        WHEN x_share < 0.07 THEN reimbursement * 0.35
        ELSE round(reimbursement * (0.02 + 0.15 * x_share), 0)
      END AS DECIMAL(15, 2)
    ) AS in_all
  FROM deducted
),
made AS (
  SELECT
    entity,
    period,
    memorandum,
    quarter,
    category,
    CASE WHEN is_beyond THEN short ELSE short - beyond END AS items,
    CASE
      WHEN nth > 1 THEN CAST(round(in_all / deductions, 2) AS DECIMAL(15, 2))
      ELSE CAST(in_all - (deductions - 1) * CAST(round(in_all / deductions, 2) AS DECIMAL(15, 2)) AS DECIMAL(15, 2))
    END AS amount,
    CASE WHEN x_applied BETWEEN 0.5 AND 0.52 THEN NULL ELSE applied_on END AS applied_on,
    -- What the file of the year before says is not told here.
    CASE
      WHEN from_date <= greatest(period_from, opened) THEN NULL
      WHEN is_early AND NOT no_result_before THEN 'not-satisfied'
      WHEN x_applied BETWEEN 0.5 AND 0.52 OR no_result OR no_result_before THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_after_two_reports,
    CASE
      WHEN is_uncounted OR x_beyond BETWEEN 0.245 AND 0.25 THEN 'undetermined'
      WHEN x_counts BETWEEN 0.51 AND 0.516 THEN NULL
      WHEN is_beyond THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_within_control,
    CASE
      WHEN c = 2 THEN 'outside'
      WHEN vehicles_uncounted THEN 'undetermined'
      WHEN is_under_tenth THEN 'not-satisfied'
      WHEN is_early THEN NULL
      ELSE 'satisfied'
    END AS expected_vehicles_over_ten_per_cent,
    -- One row of the unit and quarter tells for all.
    CASE
      WHEN nth > 1 THEN NULL
      WHEN rnd(u, entity || ' not on record ' || q) < 0.02 THEN 'undetermined'
      WHEN x_share < 0.04 THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_within_35_per_cent,
    CASE
      WHEN x_notice < 0.04 OR x_notice BETWEEN 0.25 AND 0.275 THEN 'not-satisfied'
      WHEN x_applied BETWEEN 0.5 AND 0.52 OR x_notice BETWEEN 0.2 AND 0.215 THEN 'undetermined'
      WHEN x_notice < 0.07 THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_notified_before_deduction
  FROM summed
)
SELECT
  entity,
  period,
  memorandum,
  quarter,
  category,
  items,
  amount,
  applied_on,
  expected_after_two_reports,
  expected_within_control,
  expected_vehicles_over_ten_per_cent,
  expected_within_35_per_cent,
  expected_notified_before_deduction
FROM made
ORDER BY memorandum, quarter, category
