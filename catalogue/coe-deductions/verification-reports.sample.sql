-- One unit category in three falls short for some quarters of every six. A few reports lack a result or a count, contradict
-- themselves, or were never notified. See unit-quarters.sample.sql.
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
made AS (
  SELECT
    entity,
    period,
    memorandum,
    quarter,
    category,
    agreed AS items_agreed,
    CAST(agreed - floor(short * 0.4) AS INTEGER) AS items_present,
    CAST(
      CASE
        WHEN is_uncounted THEN NULL
        WHEN x_counts BETWEEN 0.51 AND 0.516 THEN agreed - floor(short * 0.4) + 1
        ELSE agreed - short
      END AS INTEGER
    ) AS items_functional,
    CASE WHEN x_beyond BETWEEN 0.245 AND 0.25 THEN NULL ELSE beyond END AS items_beyond_control,
    CASE
      WHEN no_result THEN NULL
      WHEN is_bad THEN 'unsatisfactory'
      ELSE 'satisfactory'
    END AS result,
    verified_on,
    CASE
      WHEN NOT is_bad OR x_notice < 0.04 THEN NULL
      WHEN x_notice < 0.07 THEN applied_on
      ELSE verified_on + 2 + CAST(floor(18 * x_notice * x_notice) AS INTEGER)
    END AS notified_on,
    CASE
      WHEN NOT is_bad OR x_notice < 0.04 THEN NULL
      WHEN x_notice BETWEEN 0.2 AND 0.215 THEN NULL
      ELSE x_notice NOT BETWEEN 0.25 AND 0.275
    END AS equipment_described,
    CASE
      WHEN no_result THEN 'undetermined'
      WHEN NOT is_bad THEN 'outside'
      WHEN x_notice < 0.04 THEN 'not-satisfied'
      ELSE 'undetermined'
    END AS expected_notified_expeditiously,
    CASE
      WHEN x_counts BETWEEN 0.51 AND 0.516 AND (is_uncounted OR x_beyond BETWEEN 0.245 AND 0.25) THEN NULL
      WHEN x_counts BETWEEN 0.51 AND 0.516 THEN 'not-satisfied'
      WHEN is_uncounted OR x_beyond BETWEEN 0.245 AND 0.25 THEN 'undetermined'
      WHEN no_result AND short = 0 THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_verification_figures_agree
  FROM reported
)
SELECT
  entity,
  period,
  memorandum,
  quarter,
  category,
  items_agreed,
  items_present,
  items_functional,
  items_beyond_control,
  result,
  verified_on,
  notified_on,
  equipment_described,
  expected_notified_expeditiously,
  expected_verification_figures_agree
FROM made
ORDER BY memorandum, quarter, category
