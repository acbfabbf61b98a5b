-- A post keeps its history whatever the date of the file: everything is drawn from its mission and number, and the date
-- only says how far that history has run. One post in 25 is a case that an officer knows, see `cases`.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.entity,
    m.opened,
    m.state_date,
    r.i,
    CAST(r.i % 500 AS INTEGER) AS slot,
    rnd(r.i, m.entity || ' level') AS x_level,
    rnd(r.i, m.entity || ' title') AS x_title,
    rnd(r.i, m.entity || ' unit') AS x_unit,
    rnd(r.i, m.entity || ' proposal') AS x_proposal,
    rnd(r.i, m.entity || ' justification') AS x_justification,
    rnd(r.i, m.entity || ' known case') AS x_case,
    m.opened + CAST(CASE WHEN rnd(r.i, m.entity || ' new') < 0.8 THEN 0 ELSE floor(1200 * rnd(r.i, m.entity || ' since')) END AS INTEGER) AS established,
    CAST(1500 + floor(3000 * rnd(r.i, m.entity || ' cycle')) AS INTEGER) AS cycle
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
-- A cycle is one vacancy and the tour of the incumbent who ends it.
turned AS (
  SELECT
    *,
    CAST(date_diff('day', DATE '1980-01-01', state_date) + floor(cycle * rnd(i, entity || ' phase')) AS INTEGER) AS clock
  FROM numbered
  WHERE established <= state_date
),
drawn AS (
  SELECT
    *,
    clock // cycle AS turn,
    state_date - CAST(clock % cycle AS INTEGER) AS turn_from
  FROM turned
),
vacated AS (
  SELECT
    *,
    turn_from + CAST(
      CASE
        WHEN rnd(i, entity || ' long ' || turn) < 0.08 THEN 700 + floor(1000 * rnd(i, entity || ' days ' || turn))
        ELSE 60 + floor(650 * pow(rnd(i, entity || ' days ' || turn), 2))
      END AS INTEGER
    ) AS turn_filled
  FROM drawn
),
-- The cases: month ends, exactly 24 months, one day short, a leap day, and what goes wrong in files; beside each, worked
-- out by hand, the first day on which the vacancy is long.
cases AS (
  SELECT * FROM (
    VALUES
      (1, DATE '2021-06-30', 'retain', DATE '2023-06-30'),
      (2, DATE '2022-06-30', 'retain', DATE '2024-06-30'),
      (3, DATE '2023-06-30', 'abolish', DATE '2025-06-30'),
      (4, DATE '2022-07-01', 'retain', DATE '2024-07-01'),
      (5, DATE '2020-02-29', 'retain', DATE '2022-02-28'),
      (6, DATE '2022-02-28', 'redeploy', DATE '2024-02-28'),
      (7, NULL, 'retain', NULL),
      (8, DATE '2021-03-31', 'retain', DATE '2023-03-31'),
      (9, DATE '2021-08-31', 'retain', DATE '2023-08-31'),
      (10, DATE '2021-09-30', 'retain', DATE '2023-09-30'),
      (11, DATE '2021-11-15', 'none', DATE '2023-11-15'),
      (12, DATE '2021-12-31', NULL, DATE '2023-12-31'),
      (13, DATE '2022-01-10', 'convert', DATE '2024-01-10'),
      (14, DATE '2022-03-31', 'reclassify', DATE '2024-03-31'),
      (15, DATE '2022-04-15', 'reassign', DATE '2024-04-15'),
      (16, DATE '2021-05-10', 'convert', DATE '2023-05-10'),
      (21, DATE '2024-06-30', 'retain', DATE '2026-06-30'),
      (22, DATE '2024-07-01', 'none', DATE '2026-07-01'),
      (23, DATE '2024-02-29', 'abolish', DATE '2026-02-28'),
      (24, DATE '2023-12-31', 'retain', DATE '2025-12-31')
  ) AS c(slot, since, proposal, long_from)
),
-- A case stands only where the post already existed and the day has come.
placed AS (
  SELECT
    v.*,
    c.slot IS NOT NULL AND v.x_case < 0.5 AND (c.since IS NULL OR (c.since >= v.established AND c.since <= v.state_date)) AS is_case,
    c.since AS case_since,
    c.proposal AS case_proposal,
    c.long_from
  FROM vacated AS v
  LEFT JOIN cases AS c ON c.slot = v.slot
),
staffed AS (
  SELECT
    *,
    CASE
      WHEN x_level < 0.001 THEN 'ASG'
      WHEN x_level < 0.003 THEN 'D-2'
      WHEN x_level < 0.008 THEN 'D-1'
      WHEN x_level < 0.03 THEN 'P-5'
      WHEN x_level < 0.09 THEN 'P-4'
      WHEN x_level < 0.18 THEN 'P-3'
      WHEN x_level < 0.21 THEN 'P-2'
      WHEN x_level < 0.24 THEN 'FS-6'
      WHEN x_level < 0.33 THEN 'FS-5'
      WHEN x_level < 0.39 THEN 'FS-4'
      WHEN x_level < 0.40 THEN 'NO-C'
      WHEN x_level < 0.44 THEN 'NO-B'
      WHEN x_level < 0.46 THEN 'NO-A'
      WHEN x_level < 0.52 THEN 'G-6'
      WHEN x_level < 0.67 THEN 'G-5'
      WHEN x_level < 0.83 THEN 'G-4'
      WHEN x_level < 0.90 THEN 'G-3'
      WHEN x_level < 0.93 THEN 'G-2'
      WHEN x_level < 0.98 THEN 'UNV-I'
      ELSE 'UNV-N'
    END AS level,
    CASE WHEN is_case THEN case_since ELSE greatest(turn_from, established) END AS since,
    CASE WHEN is_case THEN TRUE ELSE greatest(turn_filled, established) > state_date END AS is_vacant
  FROM placed
),
titled AS (
  SELECT
    s.*,
    l.category,
    CASE
      WHEN s.level IN ('ASG', 'D-2') THEN pick(['Deputy Head of Mission', 'Director of Operations'], s.x_title)
      WHEN s.level = 'D-1' THEN pick(['Chief of Staff', 'Chief of Service', 'Director of Mission Support'], s.x_title)
      WHEN s.level IN ('P-5', 'P-4', 'P-3', 'P-2')
        THEN pick(['Civil Affairs Officer', 'Political Affairs Officer', 'Budget and Finance Officer', 'Human Rights Officer', 'Logistics Officer', 'Engineer', 'Information Systems Officer', 'Supply Officer', 'Legal Officer', 'Protection Officer'], s.x_title)
      WHEN l.category = 'international'
        THEN pick(['Security Officer', 'Movement Control Officer', 'Telecommunications Officer', 'Transport Officer', 'Administrative Officer', 'Warehouse Officer'], s.x_title)
      WHEN l.category = 'NPO'
        THEN pick(['Civil Affairs Officer', 'Associate Public Information Officer', 'Engineer', 'Medical Officer'], s.x_title)
      WHEN l.category = 'NGS'
        THEN pick(['Administrative Assistant', 'Driver', 'Electrician', 'Field Language Assistant', 'Finance Assistant', 'Generator Mechanic', 'Heavy Vehicle Operator', 'Inventory Assistant', 'Security Guard', 'Water Technician'], s.x_title)
      ELSE pick(['Community Liaison Assistant', 'Air Operations Assistant', 'Nurse', 'Fuel Supply Assistant'], s.x_title)
    END AS functional_title,
    pick(['Civil Affairs Section', 'Engineering Section', 'Finance and Budget Section', 'Human Rights Section', 'Life Support Section', 'Movement Control Section', 'Office of the Chief of Staff', 'Political Affairs Section', 'Property Management Section', 'Security Section', 'Supply Chain Section', 'Technology Section', 'Transport Section'], s.x_unit) AS organizational_unit
  FROM staffed AS s
  JOIN post_levels AS l ON l.code = s.level
),
-- The review looks at what will be long vacant before the next budget is decided, hence 18 months.
proposed AS (
  SELECT
    *,
    CASE
      WHEN is_case THEN case_proposal
      WHEN NOT is_vacant OR since + INTERVAL '18' MONTH > state_date THEN NULL
      WHEN x_proposal < 0.55 THEN 'retain'
      WHEN x_proposal < 0.82 THEN 'abolish'
      WHEN x_proposal < 0.86 THEN 'redeploy'
      WHEN x_proposal < 0.89 THEN 'reassign'
      WHEN x_proposal < 0.92 THEN 'reclassify'
      WHEN x_proposal < 0.94 THEN 'convert'
      WHEN x_proposal < 0.98 THEN 'none'
    END AS proposal
  FROM titled
),
-- What each post was made to be: long vacant or not, left open within two days of the limit, and how it is answered.
made AS (
  SELECT
    *,
    CASE
      WHEN NOT is_vacant THEN 'no'
      WHEN is_case AND since IS NULL THEN 'unknown'
      WHEN is_case THEN CASE WHEN long_from <= state_date THEN 'yes' ELSE 'no' END
      WHEN since <= state_date - 732 THEN 'yes'
      WHEN since >= state_date - 729 THEN 'no'
    END AS made_long,
    CASE
      WHEN proposal = 'retain' AND (slot = 8 AND is_case OR NOT (slot IN (9, 10) AND is_case) AND x_justification < 0.05) THEN 'not-satisfied'
      WHEN proposal = 'none' THEN 'not-satisfied'
      WHEN proposal IS NULL THEN 'undetermined'
      ELSE 'satisfied'
    END AS made_answer
  FROM proposed
)
SELECT
  entity,
  state_date,
  printf('%s-%06d', entity, i) AS post_number,
  CASE WHEN rnd(i, entity || ' type') < 0.04 THEN 'temporary-position' ELSE 'post' END AS position_type,
  level,
  CASE WHEN slot = 17 AND x_case < 0.6 AND category <> 'NGS' THEN 'NGS' ELSE category END AS category,
  functional_title,
  organizational_unit,
  pick(['Headquarters', 'Headquarters', 'Headquarters', 'Sector North', 'Sector South', 'Sector East', 'Logistics Hub'], rnd(i, entity || ' duty station')) AS duty_station,
  CASE
    WHEN slot = 18 AND is_vacant THEN since + INTERVAL '45' DAY
    WHEN slot = 19 THEN NULL
    ELSE established
  END::DATE AS date_established,
  CASE
    WHEN NOT is_vacant THEN 'encumbered'
    WHEN rnd(i, entity || ' covered') < 0.2 THEN 'vacant-covered'
    ELSE 'vacant'
  END AS status,
  CASE
    WHEN is_vacant THEN since
    WHEN slot = 20 AND x_case < 0.6 THEN since
  END AS vacant_since,
  CASE WHEN NOT is_vacant THEN greatest(turn_filled, established) END AS filled_on,
  CASE WHEN NOT is_vacant AND turn_from >= established AND rnd(i, entity || ' recorded') < 0.95 THEN turn_from END AS previous_vacancy_from,
  CASE
    WHEN is_vacant
      THEN pick(['not-started', 'on-hold', 'on-hold', 'advertised', 'under-evaluation', 'recommended', 'selected', 'onboarding'], rnd(i, entity || ' stage'))
  END AS recruitment_stage,
  CASE WHEN is_vacant THEN rnd(i, entity || ' freeze') < 0.4 END AS hiring_freeze,
  proposal,
  CASE
    WHEN proposal IS NOT NULL AND proposal <> 'none' AND rnd(i, entity || ' document') < 0.9
      THEN printf('EXERCISE/%s/%d', entity, year(state_date))
  END AS proposal_document,
  CASE
    WHEN proposal IS NULL OR proposal IN ('abolish', 'none') THEN NULL
    WHEN slot = 8 AND is_case THEN NULL
    WHEN slot IN (9, 10) AND is_case THEN 'The post is required for the implementation of the mandate.'
    WHEN x_justification < 0.05 THEN NULL
    WHEN x_justification < 0.15 THEN 'The post is required for the implementation of the mandate.'
    ELSE printf(
      'The %s (%s) in the %s %s; %s.',
      functional_title,
      level,
      organizational_unit,
      pick(['is the only post of its kind at the duty station', 'answers for a task that the mandate renewal added', 'is counted on in the staffing plan for the coming period', 'replaces a contract that ends within the period'], x_justification),
      pick(['candidates are under evaluation', 'colleagues cover its tasks beside their own', 'the recruitment was held back by the restrictions on hiring', 'the selected candidate withdrew and the post is advertised anew'], rnd(i, entity || ' cause'))
    )
  END AS justification,
  CASE made_long
    WHEN 'no' THEN 'outside'
    WHEN 'unknown' THEN 'undetermined'
    WHEN 'yes' THEN made_answer
  END AS expected_vacant_24_months,
  CASE
    WHEN made_long = 'no' OR made_long = 'yes' AND proposal = 'none' THEN 'outside'
    WHEN made_long = 'unknown' OR made_long = 'yes' AND proposal IS NULL THEN 'undetermined'
    WHEN made_long = 'yes' AND proposal IN ('retain', 'abolish') THEN 'satisfied'
    WHEN made_long = 'yes' THEN 'not-satisfied'
  END AS expected_retained_or_abolished,
  CASE WHEN slot = 17 AND x_case < 0.6 AND category <> 'NGS' THEN 'not-satisfied' ELSE 'satisfied' END AS expected_level_in_category,
  CASE
    WHEN NOT is_vacant AND slot = 20 AND x_case < 0.6 THEN 'not-satisfied'
    WHEN NOT is_vacant THEN 'outside'
    WHEN slot = 18 THEN 'not-satisfied'
    WHEN slot = 19 OR since IS NULL THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_vacancy_dates_agree
FROM made
ORDER BY i
