-- Each spell is cut at the bounds of the six-month periods that it touches. Bounds are counted from the arrival itself,
-- never from the bound before, so that 31 August leads to 28 February and back to 31 August.
WITH spells AS (
  SELECT
    entity,
    person_ref,
    arrival_date,
    leave_from,
    CAST(leave_to + INTERVAL '1' DAY AS DATE) AS back_on
  FROM leave_payments
),
bounds AS (
  SELECT
    l.entity,
    l.person_ref,
    l.leave_from,
    l.back_on,
    CAST(l.arrival_date + s.months_before * INTERVAL '1' MONTH AS DATE) AS starts,
    CAST(l.arrival_date + s.months_through * INTERVAL '1' MONTH AS DATE) AS next_starts
  FROM spells AS l
  CROSS JOIN six_month_periods AS s
  WHERE :half_year = 'arrival'
  UNION ALL
  SELECT
    l.entity,
    l.person_ref,
    l.leave_from,
    l.back_on,
    h.from_date AS starts,
    CAST(h.to_date + INTERVAL '1' DAY AS DATE) AS next_starts
  FROM spells AS l
  CROSS JOIN half_years AS h
  WHERE :half_year = 'calendar'
),
placed AS (
  SELECT
    entity,
    person_ref,
    starts,
    SUM(TIMESTAMPDIFF(DAY, GREATEST(leave_from, starts), LEAST(back_on, next_starts))) AS days
  FROM bounds
  WHERE back_on > starts
    AND leave_from < next_starts
  GROUP BY entity, person_ref, starts
),
placed_in_all AS (
  SELECT
    entity,
    person_ref,
    SUM(days) AS days
  FROM placed
  GROUP BY entity, person_ref
),
paid_in_all AS (
  SELECT
    entity,
    person_ref,
    SUM(TIMESTAMPDIFF(DAY, leave_from, back_on)) AS days
  FROM spells
  GROUP BY entity, person_ref
),
persons AS (
  SELECT
    a.entity,
    a.person_ref,
    a.days,
    a.days - COALESCE(p.days, 0) AS days_unplaced
  FROM paid_in_all AS a
  LEFT JOIN placed_in_all AS p
    ON p.entity = a.entity
    AND p.person_ref = a.person_ref
)
SELECT
  w.entity,
  w.person_ref,
  COALESCE(CAST(w.starts AS VARCHAR), 'not known') AS half_year_from,
  w.days AS days_paid,
  p.days_unplaced
FROM placed AS w
JOIN persons AS p
  ON p.entity = w.entity
  AND p.person_ref = w.person_ref
UNION ALL
-- At the worst all the days of the person fall in the one period that is not known.
SELECT
  entity,
  person_ref,
  'not known' AS half_year_from,
  0 AS days_paid,
  days AS days_unplaced
FROM persons
WHERE days_unplaced > 0
