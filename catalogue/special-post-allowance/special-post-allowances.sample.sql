-- Allowances hang on posts of the staffing table: whether a post is vacant, and since when, is drawn with the words of the
-- generator of posts, whose known cases (i % 500 from 1 to 24) are left out. A vacancy covered by an assignment has an allowance; of other vacant posts
-- one in fifty has one without the staffing table saying so; of encumbered posts some, whose incumbent is on assignment elsewhere.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
posts_drawn AS (
  SELECT
    m.entity,
    m.state_date,
    r.i,
    m.opened + CAST(CASE WHEN rnd(r.i, m.entity || ' new') < 0.8 THEN 0 ELSE floor(1200 * rnd(r.i, m.entity || ' since')) END AS INTEGER) AS established,
    CAST(1500 + floor(3000 * rnd(r.i, m.entity || ' cycle')) AS INTEGER) AS cycle
  FROM mission AS m, range(25, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
  WHERE r.i % 500 NOT BETWEEN 1 AND 24
),
turned AS (
  SELECT
    *,
    CAST(date_diff('day', DATE '1980-01-01', state_date) + floor(cycle * rnd(i, entity || ' phase')) AS INTEGER) AS clock
  FROM posts_drawn
  WHERE established <= state_date
),
drawn AS (
  SELECT
    *,
    clock // cycle AS turn,
    state_date - CAST(clock % cycle AS INTEGER) AS turn_from
  FROM turned
),
staffed AS (
  SELECT
    *,
    greatest(turn_from, established) AS since,
    greatest(
      established,
      turn_from + CAST(
        CASE
          WHEN rnd(i, entity || ' long ' || turn) < 0.08 THEN 700 + floor(1000 * rnd(i, entity || ' days ' || turn))
          ELSE 60 + floor(650 * pow(rnd(i, entity || ' days ' || turn), 2))
        END AS INTEGER
      )
    ) > state_date AS is_vacant,
    rnd(i, entity || ' covered') < 0.2 AS is_covered
  FROM drawn
),
-- Incumbents leave for other assignments in spells of their own; an assignment on a vacant post begins with the vacancy.
assigned AS (
  SELECT
    *,
    CASE
      WHEN is_vacant AND (is_covered OR rnd(i, entity || ' unseen allowance') < 0.02) THEN since + CAST(floor(20 * rnd(i, entity || ' handover')) AS INTEGER)
      WHEN NOT is_vacant AND rnd(i, entity || ' away') < 0.45
        THEN state_date - CAST((clock + floor(900 * rnd(i, entity || ' away phase'))) % 1500 AS INTEGER)
    END AS assigned_from
  FROM staffed
),
-- Known cases by place in the file: a year to the day, a year and a day, a year and a day over a leap day, unknown start.
running AS (
  SELECT
    *,
    row_number() OVER (ORDER BY i) AS n,
    rnd(i, entity || ' allowance case ' || year(state_date)) AS x_case
  FROM assigned
  WHERE assigned_from IS NOT NULL
    AND assigned_from + CASE WHEN is_vacant THEN 30 ELSE 90 END <= state_date
    AND (is_vacant OR assigned_from + 720 > state_date)
),
made AS (
  SELECT
    *,
    CASE
      WHEN x_case < 0.04 THEN CAST(state_date - INTERVAL '12' MONTH AS DATE) + 1
      WHEN x_case < 0.08 THEN CAST(state_date - INTERVAL '12' MONTH AS DATE)
      WHEN x_case < 0.1 THEN NULL
      ELSE assigned_from + CASE WHEN is_vacant THEN 30 ELSE 90 END
    END AS allowance_from,
    CASE WHEN rnd(i, entity || ' before') < 0.2 THEN CAST(90 + floor(240 * rnd(i, entity || ' before days')) AS INTEGER) ELSE 0 END AS earlier,
    rnd(i, entity || ' reason') AS x_reason,
    rnd(i, entity || ' carried') AS x_document,
    x_case >= 0.08 AND x_case < 0.1 AS has_no_start
  FROM running
),
judged AS (
  SELECT
    *,
    CASE
      WHEN has_no_start THEN 'unknown'
      WHEN x_case < 0.04 THEN 'no'
      WHEN x_case < 0.08 THEN 'yes'
      WHEN date_diff('day', allowance_from, state_date) > 366 THEN 'yes'
      WHEN date_diff('day', allowance_from, state_date) < 364 THEN 'no'
    END AS made_long,
    rnd(i, entity || ' post unknown') < 0.05 AS has_no_post,
    x_case >= 0.1 AND rnd(i, entity || ' length untold') < 0.05 AS has_no_length
  FROM made
)
SELECT
  entity,
  state_date,
  printf('%s-SPA-%06d', entity, i) AS allowance,
  CASE WHEN NOT has_no_post THEN printf('%s-%06d', entity, i) END AS post_number,
  CASE WHEN NOT has_no_length THEN least(assigned_from, allowance_from - 90) END AS assignment_from,
  allowance_from,
  CASE WHEN rnd(i, entity || ' before untold') < 0.04 THEN NULL ELSE earlier END AS earlier_days,
  (round(25 + 90 * rnd(i, entity || ' amount')) * 10)::DECIMAL(15, 2) AS monthly_amount,
  CASE WHEN x_document < 0.93 THEN printf('EXERCISE/%s/%d', entity, year(state_date)) END AS proposal_document,
  CASE
    WHEN x_reason < 0.06 THEN NULL
    WHEN is_vacant THEN pick(['The post is under recruitment and its functions cannot stop.', 'Hiring restrictions hold the recruitment back; the tasks of the unit go on.', 'Two rounds of recruitment ended without a suitable candidate.'], x_reason)
    ELSE pick(['The incumbent keeps a lien on the post while on assignment to another mission.', 'The incumbent is on long leave and is expected back.', 'The incumbent performs the functions of a vacant post of the same section.'], x_reason)
  END AS justification,
  CASE
    WHEN made_long = 'no' THEN 'outside'
    WHEN made_long = 'unknown' THEN 'undetermined'
    WHEN made_long = 'yes' AND (x_reason < 0.06 OR x_document >= 0.93 OR has_no_length) THEN 'not-satisfied'
    WHEN made_long = 'yes' AND has_no_post THEN 'undetermined'
    WHEN made_long = 'yes' THEN 'satisfied'
  END AS expected_justified_beyond_one_year,
  CASE
    WHEN has_no_post THEN 'undetermined'
    WHEN NOT is_vacant THEN 'outside'
    WHEN is_covered THEN 'satisfied'
    ELSE 'not-satisfied'
  END AS expected_covered_in_staffing_table
FROM judged
ORDER BY i
