-- A recommendation keeps its history whatever the date of the file: report, target and the day on which it will be done
-- are drawn from its mission and number, and the date only says how far that history has run. Boards report in a season,
-- money is at stake where things are bought, and one in 25 is a case that an auditor knows, see `slot`.
WITH mission AS (
  SELECT
    code AS entity,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.entity,
    m.state_date,
    r.i,
    CASE
      WHEN r.i % 50 IN (13, 18) THEN CAST(r.i % 50 AS INTEGER)
      WHEN r.i % 200 <= 12 AND rnd(r.i, m.entity || ' known case') < 0.35 THEN CAST(r.i % 200 AS INTEGER)
    END AS slot,
    CASE
      WHEN rnd(r.i // 4, m.entity || ' body') < 0.60 THEN 'OIOS'
      WHEN rnd(r.i // 4, m.entity || ' body') < 0.85 THEN 'BOA'
      WHEN rnd(r.i // 4, m.entity || ' body') < 0.97 THEN 'ACABQ'
      ELSE 'JIU'
    END AS body,
    CAST(2019 + floor(7.5 * rnd(r.i // 4, m.entity || ' year')) AS INTEGER) AS year,
    rnd(r.i // 4, m.entity || ' day') AS x_day,
    rnd(r.i, m.entity || ' area') AS x_area,
    rnd(r.i, m.entity || ' fate') AS x_fate,
    rnd(r.i, m.entity || ' plan') AS x_plan,
    rnd(r.i, m.entity || ' proof') AS x_proof,
    rnd(r.i, m.entity || ' time') AS x_time,
    rnd(r.i, m.entity || ' amount') AS x_amount,
    rnd(r.i, m.entity || ' share') AS x_share
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
-- Four recommendations make a report. The Board reports at the end of January, the Committee in April and May.
issued AS (
  SELECT
    *,
    CASE body
      WHEN 'BOA' THEN make_date(year, 1, 20) + CAST(floor(12 * x_day) AS INTEGER)
      WHEN 'ACABQ' THEN make_date(year, 4, 20) + CAST(floor(25 * x_day) AS INTEGER)
      ELSE make_date(year, 1, 1) + CAST(floor(364 * x_day) AS INTEGER)
    END AS issued_on,
    CASE
      WHEN x_area < 0.14 THEN 'finance'
      WHEN x_area < 0.30 THEN 'procurement'
      WHEN x_area < 0.42 THEN 'property'
      WHEN x_area < 0.50 THEN 'fuel'
      WHEN x_area < 0.58 THEN 'air-transport'
      WHEN x_area < 0.70 THEN 'human-resources'
      WHEN x_area < 0.78 THEN 'technology'
      WHEN x_area < 0.86 THEN 'partners'
      WHEN x_area < 0.93 THEN 'safety'
      ELSE 'programme'
    END AS area
  FROM numbered
),
planned AS (
  SELECT
    *,
    issued_on + CAST(180 + floor(12 * rnd(i, entity || ' months')) * 30 AS INTEGER) AS target_on,
    -- Two in three are done by their target; the rest drag on, systems and buildings the longest.
    issued_on + CAST(
      90 + CASE WHEN x_time < 0.66 THEN 240 * x_time ELSE 200 + 3600 * POWER(x_time - 0.66, 1.4) END
      * CASE WHEN area IN ('technology', 'safety', 'property') THEN 1.5 ELSE 1 END AS INTEGER
    ) AS done_on
  FROM issued
  WHERE issued_on <= state_date
),
-- What the file shows. A slot decides what is wrong; where it decides nothing, the draws do.
told AS (
  SELECT
    *,
    done_on <= state_date AND COALESCE(slot NOT IN (1, 2, 3, 4, 5, 6), TRUE) AS is_closed,
    COALESCE(slot IN (1, 2, 3, 4, 5, 6), FALSE) AS is_forced_open,
    CASE
      WHEN slot = 1 THEN 'due today'
      WHEN slot = 2 THEN 'moved to today'
      WHEN slot = 3 THEN 'moved to yesterday'
      WHEN slot = 4 THEN 'no target'
      WHEN slot = 5 THEN 'no reason'
      WHEN slot = 6 THEN 'due yesterday'
      WHEN x_plan < 0.94 THEN 'replanned'
      WHEN x_plan < 0.97 THEN 'no new date'
      WHEN x_plan < 0.99 THEN 'no reason'
      ELSE 'moved to yesterday'
    END AS plan,
    CASE
      WHEN slot = 7 THEN 'unproven'
      WHEN slot = 8 THEN 'not asked'
      WHEN slot = 9 THEN 'no day'
      WHEN slot = 10 THEN 'refused'
      WHEN slot = 13 AND x_proof < 0.3 THEN 'no day'
      WHEN x_proof < 0.93 THEN 'proven'
      WHEN x_proof < 0.96 THEN 'unproven'
      WHEN x_proof < 0.98 THEN 'not asked'
      ELSE 'refused'
    END AS proof
  FROM planned
),
drawn AS (
  SELECT
    *,
    CASE
      WHEN is_closed AND slot = 11 THEN 'overtaken'
      WHEN is_closed AND slot = 12 THEN 'not-accepted'
      WHEN is_closed AND slot IS DISTINCT FROM 13 AND x_fate < 0.03 THEN 'overtaken'
      WHEN is_closed AND slot IS DISTINCT FROM 13 AND x_fate < 0.05 THEN 'not-accepted'
      WHEN is_closed THEN 'implemented'
      WHEN x_fate < 0.12 THEN 'not-started'
      ELSE 'under-implementation'
    END AS status,
    CASE
      WHEN plan = 'no target' THEN NULL
      WHEN plan = 'due today' THEN state_date
      WHEN plan = 'due yesterday' THEN state_date - 1
      WHEN is_forced_open THEN least(target_on, state_date - 30)
      ELSE target_on
    END AS target_date
  FROM told
),
-- Slot 18 makes again what slot 13 of the same fifty, in an earlier report, was about.
linked AS (
  SELECT
    d.*,
    e.i AS earlier,
    e.body AS earlier_body,
    e.done_on < d.issued_on AS after_closing
  FROM drawn AS d
  LEFT JOIN (SELECT i + 5 AS again, i, body, issued_on, done_on FROM drawn WHERE slot = 13) AS e
    ON e.again = d.i
    AND e.issued_on < d.issued_on
),
made AS (
  SELECT
    entity,
    state_date,
    printf('%s-%s-%06d', entity, body, i) AS recommendation,
    body,
    printf('Exercise/%s/%d/%04d', body, year(issued_on), i // 4) AS report,
    issued_on,
    area,
    CASE
      WHEN rnd(i, entity || ' owned') < 0.97
        THEN CASE area
          WHEN 'finance' THEN 'Finance and Budget Section'
          WHEN 'procurement' THEN 'Procurement Section'
          WHEN 'property' THEN 'Property Management Section'
          WHEN 'fuel' THEN 'Life Support Section'
          WHEN 'air-transport' THEN 'Aviation and Movement Control Section'
          WHEN 'human-resources' THEN 'Human Resources Section'
          WHEN 'technology' THEN 'Field Technology Section'
          WHEN 'partners' THEN 'Project Management Unit'
          WHEN 'safety' THEN 'Security Section'
          ELSE 'Office of the Chief of Staff'
        END
    END AS owner,
    status,
    target_date,
    CASE
      WHEN is_closed OR plan IN ('no target', 'due today', 'due yesterday', 'no new date') THEN NULL
      WHEN target_date >= state_date THEN NULL
      WHEN plan = 'moved to today' THEN state_date
      WHEN plan = 'moved to yesterday' THEN state_date - 1
      ELSE state_date + CAST(30 + floor(10 * rnd(i, entity || ' new date')) * 30 AS INTEGER)
    END AS revised_target_date,
    CASE
      WHEN is_closed OR plan IN ('no target', 'due today', 'due yesterday', 'no new date', 'no reason') THEN NULL
      WHEN target_date >= state_date THEN NULL
      ELSE pick(
        [
          'The supplier delivered late and the equipment is being installed.',
          'The post that answers for it was vacant for most of the period.',
          'The guidance of Headquarters on which it depends is not yet issued.',
          'The site could not be reached during the rainy season.',
          'The recovery from the vendor awaits the outcome of negotiations.'
        ],
        rnd(i, entity || ' reason')
      )
    END AS revision_reason,
    CASE WHEN is_closed AND (proof <> 'no day' OR status <> 'implemented') THEN done_on END AS closed_on,
    CASE
      WHEN is_closed AND status = 'implemented' AND proof <> 'unproven' THEN printf('Exercise/%s/Closure/%06d', entity, i)
    END AS evidence,
    CASE
      WHEN NOT is_closed THEN NULL
      WHEN status <> 'implemented' AND rnd(i, entity || ' dropped') < 0.08 THEN FALSE
      WHEN status <> 'implemented' AND rnd(i, entity || ' dropped') < 0.13 THEN NULL
      WHEN status <> 'implemented' THEN TRUE
      WHEN proof = 'not asked' THEN NULL
      ELSE proof <> 'refused'
    END AS confirmed_by_body,
    CASE WHEN earlier IS NOT NULL THEN printf('%s-%s-%06d', entity, earlier_body, earlier) END AS repeats,
    CAST(
      CASE
        WHEN x_share < 0.02 THEN NULL
        WHEN area IN ('finance', 'procurement', 'property', 'fuel', 'air-transport', 'partners') AND x_share < 0.42
          THEN round(2000 * exp(7.5 * x_amount), 2)
        ELSE 0
      END AS DECIMAL(14, 2)
    ) AS amount_at_stake,
    CAST(
      CASE
        WHEN x_share < 0.02 THEN NULL
        WHEN area IN ('finance', 'procurement', 'property', 'fuel', 'air-transport', 'partners') AND x_share < 0.12
          THEN round(2000 * exp(7.5 * x_amount) * 0.3 * rnd(i, entity || ' lost'), 2)
        ELSE 0
      END AS DECIMAL(14, 2)
    ) AS amount_lost,
    CAST(
      CASE
        WHEN x_share < 0.02 THEN NULL
        WHEN is_closed AND area IN ('finance', 'procurement', 'property', 'fuel', 'air-transport', 'partners') AND x_share < 0.42
          THEN round(2000 * exp(7.5 * x_amount) * 0.6 * rnd(i, entity || ' recovered'), 2)
        ELSE 0
      END AS DECIMAL(14, 2)
    ) AS amount_recovered,
    CASE
      WHEN is_closed THEN 'outside'
      WHEN plan = 'no target' THEN 'undetermined'
      WHEN plan = 'due today' THEN 'outside'
      WHEN NOT is_forced_open AND target_on >= state_date THEN 'outside'
      WHEN plan IN ('replanned', 'moved to today') THEN 'satisfied'
      ELSE 'not-satisfied'
    END AS expected_revised_when_overdue,
    CASE
      WHEN status <> 'implemented' THEN 'outside'
      WHEN proof = 'proven' THEN 'satisfied'
      WHEN proof = 'not asked' THEN 'undetermined'
      ELSE 'not-satisfied'
    END AS expected_implemented_with_evidence,
    CASE
      WHEN NOT is_closed OR status = 'implemented' THEN 'outside'
      WHEN rnd(i, entity || ' dropped') < 0.08 THEN 'not-satisfied'
      WHEN rnd(i, entity || ' dropped') < 0.13 THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_given_up_with_the_body,
    CASE
      WHEN status <> 'implemented' THEN 'outside'
      WHEN slot IS DISTINCT FROM 13 THEN 'satisfied'
    END AS expected_not_made_again,
    i
  FROM linked
)
SELECT
  entity,
  state_date,
  recommendation,
  body,
  report,
  issued_on,
  area,
  owner,
  status,
  target_date,
  revised_target_date,
  revision_reason,
  closed_on,
  evidence,
  confirmed_by_body,
  repeats,
  amount_at_stake,
  amount_lost,
  amount_recovered,
  expected_revised_when_overdue,
  expected_implemented_with_evidence,
  expected_given_up_with_the_body,
  expected_not_made_again
FROM made
ORDER BY i
