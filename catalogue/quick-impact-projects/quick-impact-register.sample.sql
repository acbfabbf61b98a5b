-- One project in 40 goes on without an assessment of needs, one is never assessed for its impact, one costs more than any
-- ceiling, one lasts too long, see `slot`. Projects start early in the period and rest in its rainy months.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    EXISTS (SELECT 1 FROM quick_impact_limits AS l WHERE l.entity = getvariable('entity')) AS limited
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    CAST(r.i % 40 AS INTEGER) AS slot,
    m.period_from + 10 + CAST(floor(150 * pow(rnd(r.i, m.entity || m.period || ' start'), 1.5)) AS INTEGER) AS approved_on,
    40 + CAST(floor(110 * rnd(r.i, m.entity || m.period || ' days')) AS INTEGER) AS days,
    rnd(r.i, m.entity || m.period || ' purpose') AS x_purpose,
    rnd(r.i, m.entity || m.period || ' place') AS x_place,
    rnd(r.i, m.entity || m.period || ' reach') AS x_reach
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
timed AS (
  SELECT
    *,
    approved_on + 12 AS started_on,
    CASE
      WHEN slot = 1 THEN CAST(approved_on + 12 + INTERVAL '6' MONTH AS DATE)
      WHEN slot IN (2, 3) THEN CAST(approved_on + 12 + INTERVAL '6' MONTH AS DATE) + 1
      ELSE approved_on + 12 + days
    END AS ends_on
  FROM numbered
),
made AS (
  SELECT
    entity,
    period,
    printf('QIP-%06d', i) AS project_number,
    pick(['Rehabilitation of a school', 'Water point', 'Solar lighting of a market', 'Repair of a bridge', 'Vocational training', 'Equipment for a health post', 'Office of a local court', 'Dialogue between communities'], x_purpose) AS title,
    pick(['North', 'South', 'East', 'West', 'Capital', 'Border area'], x_place) AS location,
    pick(['infrastructure', 'basic-services', 'infrastructure', 'infrastructure', 'livelihoods', 'basic-services', 'state-authority', 'confidence-building'], x_purpose) AS project_type,
    pick(['Partner XA', 'Partner XB', 'Partner XC', 'Partner XD', 'Partner XE'], rnd(i, entity || period || ' partner')) AS implementing_partner,
    CASE WHEN slot = 4 THEN 'cancelled' WHEN slot IN (5, 6) THEN 'ongoing' WHEN slot = 7 THEN 'approved' ELSE 'completed' END AS status,
    CASE
      WHEN slot = 8 THEN 50000
      WHEN slot = 9 THEN 50000.01
      WHEN slot = 10 THEN 68000 + round(9000 * x_reach)
      WHEN slot = 11 THEN NULL
      ELSE 12000 + round(37000 * sqrt(x_reach))
    END::DECIMAL(15, 2) AS amount,
    CASE WHEN slot <> 12 THEN approved_on END AS approved_on,
    CASE WHEN slot NOT IN (4, 7, 13) THEN started_on END AS started_on,
    CASE WHEN slot NOT IN (4, 5, 6, 7, 20) THEN least(ends_on, period_to) END AS completed_on,
    CASE WHEN slot = 14 THEN NULL WHEN slot = 15 THEN approved_on + 5 WHEN slot = 16 THEN approved_on ELSE approved_on - 20 END AS needs_assessed_on,
    CASE WHEN slot IN (4, 5, 6, 7, 17) THEN NULL WHEN slot = 18 THEN ends_on - 3 ELSE least(ends_on + 15, period_to) END AS impact_assessed_on,
    CASE WHEN slot NOT IN (4, 5, 6, 7, 17) THEN 2 + CAST(floor(4 * x_reach) AS INTEGER) END AS impact_score,
    CASE WHEN slot NOT IN (4, 5, 6, 7, 17, 19) THEN printf('EXERCISE/%s/%d', entity, year(period_to)) END AS assessment_document,
    CAST(floor(900 * x_reach * (0.4 + 0.3 * x_place)) AS INTEGER) AS beneficiaries_women,
    CAST(floor(900 * x_reach * (0.6 - 0.3 * x_place)) AS INTEGER) AS beneficiaries_men,
    CASE
      WHEN slot = 4 THEN 'outside'
      WHEN slot = 12 THEN 'undetermined'
      WHEN slot IN (14, 15) THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_needs_assessed,
    CASE
      WHEN slot IN (4, 5, 6, 7) THEN 'outside'
      WHEN slot IN (17, 18) THEN 'not-satisfied'
      WHEN slot = 20 THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_impact_assessed,
    CASE WHEN slot IN (4, 5, 6, 7, 17) THEN 'outside' WHEN slot = 19 THEN 'not-satisfied' ELSE 'satisfied' END
      AS expected_assessment_in_report,
    CASE
      WHEN slot = 4 THEN 'outside'
      WHEN NOT limited OR slot = 11 THEN 'undetermined'
      WHEN slot IN (9, 10) THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_within_amount_ceiling,
    CASE
      WHEN slot IN (4, 7) THEN 'outside'
      WHEN NOT limited OR slot IN (13, 20) THEN 'undetermined'
      WHEN slot IN (2, 3, 5, 6) THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_completed_in_time
  FROM timed
)
SELECT
  entity,
  period,
  project_number,
  title,
  location,
  project_type,
  implementing_partner,
  status,
  amount,
  approved_on,
  started_on,
  completed_on,
  needs_assessed_on,
  impact_assessed_on,
  impact_score,
  assessment_document,
  beneficiaries_women,
  beneficiaries_men,
  expected_needs_assessed,
  expected_impact_assessed,
  expected_assessment_in_report,
  expected_within_amount_ceiling,
  expected_completed_in_time
FROM made
ORDER BY project_number
