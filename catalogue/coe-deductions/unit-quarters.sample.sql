-- The units of a mission, a third as many rows as reports: the three generators of this topic draw the same units, quarters
-- and shortfalls, so that their files fit each other.
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
made AS (
  SELECT
    entity,
    period,
    memorandum,
    quarter,
    contributor,
    unit_kind,
    CAST(strength - floor(6 * rnd(u, entity || ' absent ' || q)) AS INTEGER) AS strength,
    CASE
      WHEN rnd(u, entity || ' not on record ' || q) >= 0.02 THEN CAST(round(strength * 1430 * 3, -2) AS DECIMAL(15, 2))
    END AS reimbursement
  FROM quarters
)
SELECT
  entity,
  period,
  memorandum,
  quarter,
  contributor,
  unit_kind,
  strength,
  reimbursement
FROM made
ORDER BY memorandum, quarter
