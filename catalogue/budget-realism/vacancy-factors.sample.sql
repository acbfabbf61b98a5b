-- The table of vacancy factors of one mission for one budget. Rates are counts of posts over counts of posts, as they are
-- in life: a category of nine persons moves in steps of eleven per cent. What the proposal was made to be is drawn first
-- (see `made_as`), and the proposed rate follows from it.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size,
    q.code AS performance_period
  FROM periods AS p
  JOIN periods AS b
    ON b.kind = p.kind
    AND b.to_date + 1 = p.from_date
  JOIN periods AS q
    ON q.kind = b.kind
    AND q.to_date + 1 = b.from_date
  WHERE p.code = getvariable('period')
    AND getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
-- Persons for each million dollars of the mission's size, and the vacancy usual in the category, in per cent.
usual(category, persons, vacancy) AS (
  VALUES
    ('military-observers', 0.20, 9),
    ('military-contingents', 10.0, 7),
    ('united-nations-police', 0.60, 12),
    ('formed-police-units', 1.60, 8),
    ('international-staff', 0.75, 11),
    ('national-professional-officers', 0.18, 8),
    ('national-general-service-staff', 0.90, 7),
    ('volunteers-international', 0.35, 12),
    ('volunteers-national', 0.04, 15),
    ('temporary-international-staff', 0.03, 25),
    ('temporary-national-professional-officers', 0.01, 25),
    ('temporary-national-general-service-staff', 0.03, 20),
    ('government-provided-personnel', 0.06, 15)
),
counted AS (
  SELECT
    m.entity,
    m.period,
    m.performance_period,
    u.category,
    u.vacancy,
    c.kind,
    c.sort,
    CAST(FLOOR(m.size / 1000.0 * u.persons * (0.8 + 0.4 * rnd(m.entity || u.category, 'authorized'))) AS BIGINT) AS authorized,
    m.entity || u.category || m.period AS seed
  FROM usual AS u
  CROSS JOIN mission AS m
  JOIN vacancy_categories AS c ON c.code = u.category
),
drawn AS (
  SELECT
    *,
    -- A freeze on hiring raises the vacancies of a whole mission in one budget in three.
    vacancy * (0.4 + 1.2 * rnd(seed, 'average')) * CASE WHEN rnd(entity || period, 'freeze') < 0.33 THEN 1.6 ELSE 1 END AS usual_rate,
    CAST(CASE
      WHEN kind = 'uniformed' THEN 0
      WHEN rnd(entity || period, 'drawdown') < 0.4 AND rnd(seed, 'abolish') < 0.7
        THEN GREATEST(1, FLOOR(authorized * 0.12 * rnd(seed, 'abolished')))
      ELSE 0
    END AS BIGINT) AS abolished,
    CAST(CASE
      WHEN kind <> 'uniformed' AND rnd(seed, 'new') < 0.2 THEN 1 + FLOOR(6 * rnd(seed, 'new posts'))
      ELSE 0
    END AS BIGINT) AS new_posts,
    CASE
      WHEN rnd(seed, 'made') < 0.88 THEN 'by the method'
      WHEN rnd(seed, 'made') < 0.95 THEN 'off the method'
      WHEN rnd(seed, 'made') < 0.98 THEN 'basis not given'
      ELSE 'rate not given'
    END AS made_as,
    CASE
      WHEN rnd(seed, 'half') < 0.88 THEN 'half'
      WHEN rnd(seed, 'half') < 0.94 THEN 'usual rate'
      ELSE 'none'
    END AS new_as
  FROM counted
  WHERE authorized >= 3
),
vacant AS (
  SELECT
    *,
    LEAST(authorized, CAST(ROUND(authorized * usual_rate * (0.9 + 0.6 * rnd(seed, 'at date')) / 100) AS BIGINT)) AS vacant_at_date,
    CAST(ROUND(LEAST(95, usual_rate), 1) AS DECIMAL(5, 1)) AS average
  FROM drawn
),
rated AS (
  SELECT
    *,
    CAST(ROUND(100.0 * vacant_at_date / authorized, 1) AS DECIMAL(5, 1)) AS actual_at_date,
    CAST(ROUND(GREATEST(0, 100.0 * (vacant_at_date - LEAST(abolished, authorized // 3)) / (authorized - LEAST(abolished, authorized // 3))), 1) AS DECIMAL(5, 1)) AS net_rate,
    LEAST(abolished, authorized // 3) AS abolished_posts,
    CAST(ROUND(authorized * (1 - LEAST(95, usual_rate * (1 + rnd(seed, 'planned'))) / 100), 1) AS DECIMAL(9, 1)) AS planned
  FROM vacant
),
proposals AS (
  SELECT
    *,
    CASE
      WHEN kind = 'uniformed' THEN CAST(ROUND(100 * (1 - planned / authorized), 1) AS DECIMAL(5, 1))
      WHEN abolished_posts > 0 THEN net_rate
      WHEN rnd(seed, 'which') < 0.6 THEN average
      ELSE actual_at_date
    END AS by_method,
    -- Some offices put several rates together, which no single method gives.
    made_as = 'by the method' AND kind <> 'uniformed' AND rnd(seed, 'composite') < 0.03 AS is_composite
  FROM rated
),
made AS (
  SELECT
    entity,
    period,
    performance_period,
    'Exercise/' || entity || '/' || period AS document,
    CAST(NULL AS VARCHAR) AS place,
    category,
    CAST(ROUND(LEAST(100, vacancy * (0.4 + 1.2 * rnd(seed, 'first'))), 1) AS DECIMAL(5, 1)) AS actual_third_last,
    CAST(ROUND(LEAST(100, vacancy * (0.4 + 1.2 * rnd(seed, 'second'))), 1) AS DECIMAL(5, 1)) AS actual_second_last,
    CAST(ROUND(LEAST(100, usual_rate * (0.7 + 0.5 * rnd(seed, 'third'))), 1) AS DECIMAL(5, 1)) AS actual_last,
    CAST(ROUND(LEAST(100, usual_rate * (0.5 + 0.5 * rnd(seed, 'approved'))), 1) AS DECIMAL(5, 1)) AS approved,
    actual_at_date,
    average,
    CASE
      WHEN made_as = 'rate not given' THEN NULL
      WHEN made_as <> 'off the method' THEN by_method
      WHEN LEAST(by_method, average, actual_at_date) >= 4 THEN CAST(LEAST(by_method, average, actual_at_date) - 2.5 AS DECIMAL(5, 1))
      ELSE CAST(GREATEST(by_method, average, actual_at_date) + 3 AS DECIMAL(5, 1))
    END AS proposed,
    CASE
      WHEN is_composite THEN 'composite'
      WHEN rnd(seed, 'stated') < 0.1 THEN NULL
      WHEN made_as = 'off the method' THEN 'other'
      WHEN kind = 'uniformed' THEN 'planned-deployment'
      WHEN abolished_posts > 0 THEN 'net-of-abolishments'
      WHEN by_method = average THEN 'average'
      ELSE 'actual-at-date'
    END AS method,
    authorized,
    CASE WHEN NOT (made_as = 'basis not given' AND kind <> 'uniformed') THEN abolished_posts END AS abolished,
    CASE WHEN kind = 'uniformed' AND made_as <> 'basis not given' THEN planned END AS planned_strength,
    CASE WHEN rnd(seed, 'new known') < 0.97 THEN new_posts END AS new_posts,
    CAST(CASE
      WHEN new_posts = 0 OR new_as = 'none' THEN NULL
      WHEN new_as = 'half' THEN 50
      ELSE CASE WHEN by_method = 50 THEN 40 ELSE by_method END
    END AS DECIMAL(5, 1)) AS new_posts_rate,
    CASE
      WHEN made_as = 'off the method' AND rnd(seed, 'explained') < 0.5
        THEN pick(['Candidates have been selected for most of the vacant posts.', 'The recruitment plan foresees the higher incumbency by October.', 'The freeze on recruitment is expected to end.'], rnd(seed, 'why'))
    END AS justification,
    CASE
      WHEN is_composite THEN 'outside'
      WHEN made_as = 'by the method' THEN 'satisfied'
      WHEN made_as = 'off the method' THEN 'not-satisfied'
      ELSE 'undetermined'
    END AS expected_vacancy_factor_by_method,
    CASE
      WHEN rnd(seed, 'new known') >= 0.97 THEN 'undetermined'
      WHEN new_posts = 0 THEN 'outside'
      WHEN new_as = 'half' THEN 'satisfied'
      ELSE 'not-satisfied'
    END AS expected_new_posts_at_half,
    sort
  FROM proposals
)
SELECT
  entity,
  period,
  performance_period,
  document,
  place,
  category,
  actual_third_last,
  actual_second_last,
  actual_last,
  approved,
  actual_at_date,
  average,
  proposed,
  method,
  authorized,
  abolished,
  planned_strength,
  new_posts,
  new_posts_rate,
  justification,
  expected_vacancy_factor_by_method,
  expected_new_posts_at_half
FROM made
ORDER BY sort
