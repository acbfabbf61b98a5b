-- A claim keeps its history whatever the date of the file; the date only says how far it has run. Of 60 claims one is
-- settled on the last day, one a day late, three later with or without a reason, two never yet, and some files err,
-- see `slot`. 70,000 dollars for a death: A/RES/64/269.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    CAST(r.i % 60 AS INTEGER) AS slot,
    rnd(r.i, m.entity || ' speed') AS x_speed,
    rnd(r.i, m.entity || ' type') AS x_type,
    rnd(r.i, m.entity || ' cause') AS x_cause,
    CAST(floor(20 * rnd(r.i, m.entity || ' degree')) AS INTEGER) AS degree,
    greatest(m.opened, DATE '2019-07-01')
      + CAST(floor(date_diff('day', greatest(m.opened, DATE '2019-07-01'), DATE '2026-06-30') * rnd(r.i, m.entity || ' received')) AS INTEGER) AS received
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
-- Month ends: received on 30 November, three months are over at the end of February.
shifted AS (
  SELECT
    * EXCLUDE (received),
    CASE WHEN slot = 3 THEN make_date(year(received), 11, 30) ELSE received END AS received
  FROM numbered
),
drawn AS (
  SELECT
    *,
    CAST(received + INTERVAL '3' MONTH AS DATE) AS due,
    CASE WHEN x_type < 0.3 THEN 'death' ELSE 'disability' END AS claim_type,
    received - 20 - CAST(floor(CASE WHEN x_type < 0.3 THEN 90 ELSE 400 END * rnd(i, entity || ' claimed')) AS INTEGER) AS incident
  FROM shifted
),
-- When it is settled: most within 12 weeks, some on the last day, some a day late, some much later, some never yet.
ended AS (
  SELECT
    *,
    CASE
      WHEN slot IN (1, 3) THEN due
      WHEN slot = 2 THEN due + 1
      WHEN slot IN (4, 5, 6) THEN due + 5 + CAST(floor(400 * x_speed * x_speed) AS INTEGER)
      WHEN slot IN (7, 8) THEN NULL
      WHEN slot = 9 THEN received - 2
      ELSE received + 15 + CAST(floor(70 * x_speed) AS INTEGER)
    END AS ended_on,
    CASE WHEN claim_type = 'death' THEN 70000 ELSE 700 * (1 + degree) END::DECIMAL(15, 2) AS worth
  FROM drawn
),
made AS (
  SELECT
    entity,
    state_date,
    printf('%s-DD-%06d', entity, i) AS claim_number,
    pick(['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'], rnd(i, entity || ' contributor')) AS contributor,
    pick(['contingent', 'contingent', 'contingent', 'contingent', 'formed-police', 'police', 'military-observer', 'staff-officer'], rnd(i, entity || ' category')) AS personnel_category,
    claim_type,
    CASE
      WHEN claim_type = 'death' THEN pick(['malicious-act', 'malicious-act', 'accident', 'illness', 'illness'], x_cause)
      ELSE pick(['malicious-act', 'accident', 'accident', 'illness', 'other'], x_cause)
    END AS cause,
    CASE WHEN slot <> 11 THEN incident END AS incident_on,
    incident + CAST(floor(3 * rnd(i, entity || ' notified')) AS INTEGER) AS notified_on,
    CASE WHEN slot <> 10 THEN received END AS received_on,
    CASE
      WHEN slot = 12 OR received + CAST(floor(45 * rnd(i, entity || ' documents')) AS INTEGER) > state_date THEN NULL
      ELSE least(received + CAST(floor(45 * rnd(i, entity || ' documents')) AS INTEGER), ended_on)
    END AS documents_complete_on,
    CASE WHEN claim_type = 'disability' THEN 1 + degree END::DECIMAL(5, 2) AS disability_percent,
    worth AS amount,
    CASE WHEN ended_on <= state_date THEN ended_on END AS settled_on,
    CASE
      WHEN due >= state_date THEN NULL
      WHEN slot IN (2, 6) THEN NULL
      WHEN slot IN (4, 5, 7, 8)
        THEN pick(['The medical board asked the contributing country for further records.', 'The board of inquiry has not concluded.', 'The beneficiary was not yet named by the contributing country.', 'The certificate of death was received late.'], x_speed)
    END AS delay_justification,
    CASE WHEN claim_type = 'death' THEN rnd(i, entity || ' remains') < 0.96 END AS remains_to_repatriate,
    CASE
      WHEN claim_type = 'death' AND rnd(i, entity || ' remains') < 0.93 AND incident + 60 <= state_date
        THEN incident + 4 + CAST(floor(30 * pow(rnd(i, entity || ' flight'), 3)) AS INTEGER)
    END AS remains_repatriated_on,
    -- Whatever is slow and not settled is late once 93 days are over, and is not before 89; between them nothing is told.
    CASE
      WHEN slot = 10 THEN 'undetermined'
      WHEN ended_on <= state_date THEN CASE WHEN slot IN (2, 4, 5, 6) THEN 'not-satisfied' ELSE 'satisfied' END
      WHEN slot NOT IN (4, 5, 6, 7, 8) OR received >= state_date - 89 THEN 'outside'
      WHEN received <= state_date - 93 THEN 'not-satisfied'
    END AS expected_settled_within_three_months,
    CASE
      WHEN slot = 10 THEN 'undetermined'
      WHEN ended_on <= state_date
        THEN CASE WHEN slot IN (2, 6) THEN 'not-satisfied' WHEN slot IN (4, 5) THEN 'satisfied' ELSE 'outside' END
      WHEN slot NOT IN (4, 5, 6, 7, 8) OR received >= state_date - 89 THEN 'outside'
      WHEN received <= state_date - 93 THEN CASE WHEN slot = 6 THEN 'not-satisfied' ELSE 'satisfied' END
    END AS expected_delay_justified,
    CASE WHEN slot = 9 THEN 'not-satisfied' WHEN slot IN (10, 11) THEN 'undetermined' ELSE 'satisfied' END
      AS expected_claim_dates_agree,
    CASE WHEN claim_type = 'death' AND rnd(i, entity || ' remains') < 0.96 THEN 'undetermined' ELSE 'outside' END
      AS expected_remains_repatriated_in_time
  FROM ended
  WHERE received <= state_date
)
SELECT
  entity,
  state_date,
  claim_number,
  contributor,
  personnel_category,
  claim_type,
  cause,
  incident_on,
  notified_on,
  received_on,
  documents_complete_on,
  disability_percent,
  amount,
  settled_on,
  delay_justification,
  remains_to_repatriate,
  remains_repatriated_on,
  expected_settled_within_three_months,
  expected_delay_justified,
  expected_claim_dates_agree,
  expected_remains_repatriated_in_time
FROM made
ORDER BY claim_number
