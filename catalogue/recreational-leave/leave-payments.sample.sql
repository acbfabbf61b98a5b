-- Members of a contingent serve for a year and take three leaves in it. One person in 50 is paid in the next file for a
-- leave across 30 June; one person in eight is a case that an auditor knows, see `cases`.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
-- The tour began in this financial year or, for those paid late, in the one before; the person keeps the number.
persons AS (
  SELECT
    m.*,
    p.p,
    CASE
      WHEN rnd(p.p, m.entity || ' known case ' || m.period) < 0.4 AND (p.p % 40 <> 10 OR p.p % 240 = 10) THEN CAST(p.p % 40 AS INTEGER)
      ELSE 0
    END AS slot,
    CAST(m.period_from - INTERVAL '1' YEAR * t.late AS DATE) AS tour_year,
    t.late
  FROM mission AS m, range(1, m.wanted // 3 + 2) AS p(p), (VALUES (0), (1)) AS t(late)
  -- Whoever is paid late has served in the year before.
  WHERE t.late = 0 OR p.p % 50 = 0 AND m.opened <= m.period_from - INTERVAL '1' YEAR
),
arrived AS (
  SELECT
    *,
    printf('%s-%d-%06d', entity, year(tour_year), p) AS person_ref,
    greatest(opened, tour_year - 300 + CAST(floor(360 * rnd(p, entity || ' arrival ' || year(tour_year))) AS INTEGER)) AS arrival
  FROM persons
),
first_leave AS (
  SELECT
    *,
    greatest(arrival + 30, tour_year) + 5 + CAST(floor(60 * rnd(p, entity || ' first leave ' || year(tour_year))) AS INTEGER) AS first_from
  FROM arrived
),
spells AS (
  SELECT
    f.*,
    s.s,
    CASE
      WHEN f.late = 1 THEN f.period_from - 4
      WHEN f.slot = 13 AND s.s = 1 THEN f.arrival - 3
      WHEN f.slot = 4 AND s.s = 2 THEN f.first_from + 3
      WHEN f.slot = 1 AND s.s = 2 THEN f.first_from + 20
      WHEN s.s = 1 THEN f.first_from
      ELSE f.first_from + 105 * (s.s - 1) + CAST(floor(15 * rnd(f.p, f.entity || ' gap ' || s.s)) AS INTEGER)
    END AS leave_from,
    CASE
      WHEN f.late = 1 THEN 7
      WHEN f.slot = 15 THEN 15
      WHEN f.slot = 1 AND s.s < 3 THEN 8
      WHEN s.s = 2 THEN 8
      ELSE 5 + CAST(floor(3 * rnd(f.p, f.entity || ' days ' || s.s)) AS INTEGER)
    END AS days
  FROM first_leave AS f, (VALUES (1), (2), (3)) AS s(s)
  WHERE (f.late = 0 OR s.s = 1)
    AND (f.slot <> 15 OR s.s <> 2)
),
priced AS (
  SELECT
    *,
    leave_from + days - 1 AS leave_to,
    greatest(0, least(days, date_diff('day', leave_from, DATE '2022-07-01'))) AS days_at_the_former_rate
  FROM spells
),
due AS (
  SELECT
    *,
    CAST(10.50 * days_at_the_former_rate + 11.50 * (days - days_at_the_former_rate) AS DECIMAL(15, 2)) AS amount_due,
    row_number() OVER (ORDER BY leave_from, p, s) AS n
  FROM priced
  WHERE late = 1 OR leave_to <= period_from + 354
)
SELECT
  entity,
  period,
  printf('RLA-%06d', n) AS payment_number,
  person_ref,
  CASE
    WHEN slot = 6 THEN 'staff-officer'
    WHEN slot = 11 THEN 'formed-police'
    WHEN slot = 7 AND s = 1 THEN NULL
    ELSE 'contingent'
  END AS personnel_category,
  CASE WHEN slot <> 5 THEN arrival END AS arrival_date,
  leave_from,
  CASE WHEN slot = 10 AND s = 1 AND late = 0 THEN leave_from - 2 ELSE leave_to END AS leave_to,
  CASE
    WHEN late = 1 AND p % 150 = 0 THEN 11.50 * days
    WHEN slot = 2 THEN 10.50 * days
    WHEN slot = 3 AND s = 1 THEN amount_due + 11.50
    WHEN slot = 14 AND s = 1 THEN amount_due - 0.50
    ELSE amount_due
  END::DECIMAL(15, 2) AS amount_paid,
  CASE
    WHEN slot = 8 AND s = 1 THEN (SELECT min(code) FROM entities WHERE code <> entity)
    WHEN slot = 9 AND s = 1 THEN NULL
    ELSE entity
  END AS charged_to,
  CASE
    WHEN slot = 8 AND s = 1 THEN 'not-satisfied'
    WHEN slot = 9 AND s = 1 THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_charged_to_own_mission,
  CASE
    WHEN slot IN (6, 11) THEN 'not-satisfied'
    WHEN slot = 7 AND s = 1 THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_contingent_personnel_only,
  CASE
    WHEN slot = 10 AND s = 1 AND late = 0 THEN 'not-satisfied'
    WHEN slot = 13 AND s = 1 AND late = 0 THEN 'not-satisfied'
    WHEN slot = 5 THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_leave_dates_agree,
  -- Slot 10 has no day to pay for, which cannot be priced; slot 2 is paid at the former rate.
  CASE
    WHEN slot = 10 AND s = 1 AND late = 0 THEN 'undetermined'
    WHEN late = 1 AND p % 150 = 0 THEN CASE WHEN days_at_the_former_rate = 0 THEN 'satisfied' ELSE 'not-satisfied' END
    WHEN slot = 2 THEN CASE WHEN days_at_the_former_rate = days THEN 'satisfied' ELSE 'not-satisfied' END
    WHEN slot IN (3, 14) AND s = 1 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_paid_at_the_rate,
  CASE
    WHEN slot = 4 AND s = 2 THEN 'not-satisfied'
    WHEN slot NOT IN (4, 10, 13) AND late = 0 THEN 'satisfied'
  END AS expected_spells_apart
FROM due
WHERE n <= wanted
ORDER BY n
