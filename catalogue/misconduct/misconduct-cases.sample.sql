-- A case keeps its history; a file shows how far it has come by its day. Fraud and corruption are slow and mostly
-- investigated; of harassment and discrimination fewer are, in some missions far fewer. One case in 25 stands still for two years
-- after it was assessed; a few substantiated ones were closed without a measure.
WITH mission AS (
  SELECT code AS entity, from_date AS opened, CAST(getvariable('period_to') AS DATE) AS state_date,
    CASE WHEN rnd(code, 'conduct') < 0.3 THEN 0.25 ELSE 0.5 END AS softly
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    rnd(r.i, m.entity || ' allegation') AS x_category,
    rnd(r.i, m.entity || ' assessed') AS x_assessed,
    rnd(r.i, m.entity || ' decision') AS x_decision,
    rnd(r.i, m.entity || ' finding') AS x_finding,
    rnd(r.i, m.entity || ' measure') AS x_measure,
    rnd(r.i, m.entity || ' still') < 0.04 AS stands_still,
    greatest(m.opened, DATE '2020-07-01') + CAST(floor(date_diff('day', greatest(m.opened, DATE '2020-07-01'), DATE '2026-06-30') * rnd(r.i, m.entity || ' reported')) AS INTEGER) AS reported
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
alleged AS (
  SELECT
    *,
    CASE
      WHEN x_category < 0.14 THEN 'fraud' WHEN x_category < 0.18 THEN 'corruption' WHEN x_category < 0.25 THEN 'discrimination'
      WHEN x_category < 0.42 THEN 'harassment' WHEN x_category < 0.48 THEN 'sexual-harassment' WHEN x_category < 0.6 THEN 'abuse-of-authority'
      WHEN x_category < 0.63 THEN 'retaliation' WHEN x_category < 0.75 THEN 'theft' WHEN x_category < 0.86 THEN 'misuse-of-property'
      WHEN x_category < 0.9 THEN 'misuse-of-office' WHEN x_category < 0.95 THEN 'assault' ELSE 'other'
    END AS category
  FROM numbered
  WHERE reported <= state_date
),
planned AS (
  SELECT
    *,
    reported + 10 + CAST(floor(110 * pow(x_assessed, 2)) AS INTEGER) AS assessed,
    CASE
      WHEN x_decision < CASE WHEN category IN ('discrimination', 'harassment', 'abuse-of-authority') THEN softly ELSE 0.72 END THEN 'investigate'
      WHEN x_decision < 0.85 THEN 'managerial'
      ELSE 'close'
    END AS decided
  FROM alleged
),
dated AS (
  SELECT
    *,
    assessed + 15 + CAST(floor(90 * rnd(i, entity || ' begins')) AS INTEGER) AS begins,
    assessed + 110 + CAST(floor(CASE WHEN category IN ('fraud', 'corruption') THEN 420 ELSE 260 END * rnd(i, entity || ' ends')) AS INTEGER) AS ends
  FROM planned
),
closing AS (
  SELECT
    *,
    CASE WHEN decided = 'investigate' THEN ends + 30 + CAST(floor(200 * rnd(i, entity || ' closes')) AS INTEGER) ELSE assessed + CAST(floor(60 * rnd(i, entity || ' closes')) AS INTEGER) END AS closes
  FROM dated
),
run AS (
  SELECT
    *,
    assessed <= state_date AS is_assessed,
    NOT stands_still AND decided = 'investigate' AND begins <= state_date AS has_begun,
    NOT stands_still AND decided = 'investigate' AND ends <= state_date AS has_ended,
    closes + CASE WHEN stands_still THEN 700 ELSE 0 END <= state_date AS is_closed
  FROM closing
)
SELECT
  entity,
  state_date,
  printf('%s-MC-%06d', entity, i) AS case_number,
  category,
  pick(['civilian', 'civilian', 'civilian', 'civilian', 'contingent', 'police', 'staff-officer', 'formed-police'], rnd(i, entity || ' accused')) AS personnel_category,
  CASE WHEN rnd(i, entity || ' report untold') >= 0.01 THEN reported END AS reported_on,
  CASE WHEN is_assessed THEN assessed END AS assessed_on,
  CASE WHEN is_assessed THEN decided END AS decision,
  CASE WHEN has_begun THEN pick(['oios', 'oios', 'mission', 'mission', 'contributor'], rnd(i, entity || ' investigator')) END AS investigator,
  CASE WHEN has_begun THEN begins END AS investigated_from,
  CASE WHEN has_ended THEN ends END AS investigated_to,
  CASE WHEN has_ended THEN CASE WHEN x_finding < 0.48 THEN 'substantiated' WHEN x_finding < 0.85 THEN 'unsubstantiated' WHEN x_finding < 0.98 THEN 'inconclusive' END END AS finding,
  CASE
    WHEN NOT is_closed THEN NULL
    WHEN has_ended AND x_finding < 0.48
      THEN CASE WHEN x_measure < 0.06 THEN 'none' WHEN x_measure < 0.11 THEN NULL ELSE pick(['separation', 'other-disciplinary', 'other-disciplinary', 'administrative', 'administrative', 'recorded'], x_measure) END
    WHEN decided = 'managerial' THEN 'administrative'
    ELSE 'none'
  END AS taken_measure,
  CASE WHEN is_closed THEN closes + CASE WHEN rnd(i, entity || ' misdated') < 0.01 THEN -900 ELSE 0 END END AS closed_on,
  CASE
    WHEN NOT has_ended OR NOT is_closed THEN 'outside'
    WHEN x_finding >= 0.98 THEN 'undetermined'
    WHEN x_finding >= 0.48 THEN 'outside'
    WHEN x_measure < 0.06 THEN 'not-satisfied'
    WHEN x_measure < 0.11 THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_substantiated_with_measure
FROM run
ORDER BY i
