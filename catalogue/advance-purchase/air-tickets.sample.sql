-- Offices plan well or badly and keep doing so; categories differ, most missions get better from year to year and a few
-- worse. Lateness is drawn first, and then the reason, the dates and the fare that go with it. One ticket in 40 stands at
-- the limit, one in 20 carries a fault that an auditor looks for, see `slot`.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    greatest(from_date, CAST(getvariable('period_from') AS DATE)) AS first_day,
    least(coalesce(to_date, CAST(getvariable('period_to') AS DATE)), CAST(getvariable('period_to') AS DATE)) AS last_day,
    year(CAST(getvariable('period_from') AS DATE)) - 2022 AS years_on,
    rnd(0, code || ' travel discipline') AS discipline,
    rnd(0, code || ' travel progress') AS progress
  FROM entities
  WHERE code = getvariable('entity')
),
offices AS (
  SELECT * FROM (
    VALUES
      (0, 'Civil Affairs Section'), (1, 'Conduct and Discipline Team'), (2, 'Engineering Section'),
      (3, 'Finance and Budget Section'), (4, 'Force Headquarters'), (5, 'Human Resources Section'),
      (6, 'Human Rights Section'), (7, 'Integrated Conflict Prevention Unit'), (8, 'Office of the Head of Mission'),
      (9, 'Police Component'), (10, 'Supply Chain Section'), (11, 'Training Centre')
  ) AS o(n, office)
),
numbered AS (
  SELECT
    m.*,
    r.i,
    o.office,
    CAST(r.i % 120 AS INTEGER) AS slot,
    rnd(r.i, m.entity || ' category ' || m.period) AS x_category,
    rnd(r.i, m.entity || ' traveller ' || m.period) AS x_traveller,
    rnd(r.i, m.entity || ' late ' || m.period) AS x_late,
    rnd(r.i, m.entity || ' reason ' || m.period) AS x_reason,
    rnd(r.i, m.entity || ' lead ' || m.period) AS x_lead,
    rnd(r.i, m.entity || ' steps ' || m.period) AS x_steps,
    rnd(r.i, m.entity || ' note ' || m.period) AS x_note,
    rnd(r.i, m.entity || ' fare ' || m.period) AS x_fare,
    rnd(o.n, m.entity || ' office discipline') AS office_discipline
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
  JOIN offices AS o ON o.n = CAST(floor(12 * pow(rnd(r.i, getvariable('entity') || ' office ' || getvariable('period')), 1.3)) AS INTEGER)
),
-- Journeys gather before the summer and at the turn of the year, and thin out when budgets close.
placed AS (
  SELECT
    *,
    CASE
      WHEN x_category < 0.34 THEN 'official-business'
      WHEN x_category < 0.50 THEN 'training'
      WHEN x_category < 0.60 THEN 'meeting-participants'
      WHEN x_category < 0.80 THEN 'entitlement'
      WHEN x_category < 0.90 THEN 'appointment-separation'
      ELSE 'rotation'
    END AS travel_category,
    first_day + CAST(
      floor(
        (date_diff('day', first_day, last_day) + 1)
        * (0.75 * rnd(i, entity || ' day ' || period) + 0.25 * pow(rnd(i, entity || ' season ' || period), 3))
      ) AS INTEGER
    ) AS departure_on
  FROM numbered
),
travelling AS (
  SELECT
    *,
    CASE
      WHEN travel_category = 'meeting-participants' THEN CASE WHEN x_traveller < 0.85 THEN 'meeting-participant' ELSE 'consultant' END
      WHEN travel_category = 'rotation' THEN 'uniformed'
      WHEN travel_category = 'official-business' AND x_traveller < 0.08 THEN 'consultant'
      WHEN travel_category = 'official-business' AND x_traveller < 0.22 THEN 'uniformed'
      ELSE 'staff'
    END AS traveller,
    x_late < least(
      0.95,
      greatest(
        0.03,
        CASE travel_category
          WHEN 'official-business' THEN 0.40
          WHEN 'training' THEN 0.24
          WHEN 'meeting-participants' THEN 0.62
          WHEN 'entitlement' THEN 0.12
          WHEN 'appointment-separation' THEN 0.45
          ELSE 0.18
        END
        + 0.30 * (office_discipline - 0.5) + 0.25 * (discipline - 0.5) - 0.07 * years_on * (progress - 0.2)
      )
    ) AS drawn_late
  FROM placed
),
-- Slots 1 to 4 stand around the limit; 5 to 10 are the faults.
judged AS (
  SELECT
    *,
    CASE
      WHEN slot IN (1, 2, 10) THEN FALSE
      WHEN slot IN (3, 4, 6, 7, 8, 9) THEN TRUE
      ELSE drawn_late
    END AS is_late
  FROM travelling
),
reasoned AS (
  SELECT
    *,
    CASE
      WHEN NOT is_late THEN NULL
      WHEN slot = 6 THEN 'late-submission'
      WHEN slot = 7 THEN 'rework'
      WHEN slot = 8 THEN 'external-traveller'
      WHEN slot = 9 THEN 'outside-control'
      WHEN x_reason < 0.07 THEN NULL
      WHEN traveller IN ('consultant', 'meeting-participant') AND x_reason < 0.60 THEN 'external-traveller'
      WHEN x_reason < 0.55 THEN 'late-submission'
      WHEN x_reason < 0.78 THEN 'rework'
      ELSE 'outside-control'
    END AS late_reason,
    CASE
      WHEN slot = 1 THEN 16
      WHEN slot = 2 THEN 17
      WHEN slot = 3 THEN 15
      WHEN slot = 4 THEN 14
      WHEN is_late THEN CAST(floor(16 * x_lead) AS INTEGER)
      ELSE 16 + CAST(floor(50 * x_lead * x_lead) AS INTEGER)
    END AS lead
  FROM judged
),
-- How many days before departure each step was taken. A late request lies within the 21 days; a reworked one before them.
stepped AS (
  SELECT
    *,
    CASE
      WHEN late_reason = 'late-submission' AND slot <> 6 THEN lead + CAST(floor(5 * x_steps) AS INTEGER)
      WHEN late_reason = 'rework' AND slot <> 7 THEN 21 + CAST(floor(12 * x_steps) AS INTEGER)
      WHEN slot = 6 THEN 30
      WHEN slot = 7 THEN lead + 2
      WHEN late_reason = 'outside-control' THEN lead + 1 + CAST(floor(3 * x_steps) AS INTEGER)
      WHEN is_late THEN lead + 2 + CAST(floor(8 * x_steps) AS INTEGER)
      ELSE lead + 3 + CAST(floor(9 * x_steps) AS INTEGER)
    END AS requested_ahead
  FROM reasoned
),
-- A fault on one column leaves the outcome of the rules that do not read it as it was drawn.
made AS (
  SELECT
    entity,
    period,
    printf('ATK-%s-%07d', entity, i) AS ticket_number,
    office,
    travel_category,
    CASE
      WHEN slot = 8 THEN 'staff'
      WHEN slot IN (11, 71) THEN NULL
      ELSE traveller
    END AS traveller_kind,
    CASE WHEN slot IN (12, 52) THEN NULL ELSE departure_on - requested_ahead - CAST(floor(25 * pow(x_note, 2)) AS INTEGER) END AS need_known_on,
    CASE
      WHEN slot IN (13, 53) THEN NULL
      ELSE departure_on - requested_ahead
    END AS requested_on,
    CASE
      WHEN slot = 10 THEN departure_on - lead + 2
      ELSE departure_on - lead - CAST(floor((requested_ahead - lead) * 0.4) AS INTEGER)
    END AS approved_on,
    CASE WHEN slot IN (5, 65) THEN NULL ELSE departure_on - lead END AS issued_on,
    departure_on,
    CAST(
      CASE travel_category
        WHEN 'entitlement' THEN 1150
        WHEN 'rotation' THEN 980
        WHEN 'training' THEN 840
        ELSE 1020
      END
      * (0.6 + 1.1 * x_fare) * (1 + 0.025 * greatest(0, 16 - lead)) AS DECIMAL(15, 2)
    ) AS fare,
    late_reason,
    CASE
      WHEN late_reason IS NULL OR slot = 9 THEN NULL
      WHEN late_reason = 'outside-control'
        THEN pick(['The visa was issued four days before departure.', 'An emergency meeting was called by the Head of Mission.', 'The airfield closed and the journey was routed anew.', 'The date was set by the host Government at short notice.'], x_note)
      WHEN x_note < 0.5
        THEN pick(['The office submitted the request after the programme was confirmed.', 'The request was returned for the missing approval of the training.', 'The participant sent the passport data late.', 'The itinerary was changed twice after submission.'], x_steps)
    END AS reason_note,
    CASE
      WHEN slot IN (5, 65) THEN 'undetermined'
      WHEN is_late THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_bought_in_time,
    CASE
      WHEN slot IN (5, 65) THEN 'undetermined'
      WHEN NOT is_late THEN 'outside'
      WHEN late_reason IS NULL THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_reason_on_record,
    CASE
      WHEN late_reason IS NULL THEN 'outside'
      WHEN slot IN (5, 65) THEN 'undetermined'
      WHEN slot IN (6, 7, 8, 9) THEN 'not-satisfied'
      WHEN slot IN (13, 53) AND late_reason IN ('late-submission', 'rework') THEN 'undetermined'
      WHEN slot IN (11, 71) AND late_reason = 'external-traveller' THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_reason_borne_out,
    CASE
      WHEN slot = 10 THEN 'not-satisfied'
      WHEN slot IN (5, 65, 12, 52, 13, 53) THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_ticket_dates_agree
  FROM stepped
)
SELECT
  entity,
  period,
  ticket_number,
  office,
  travel_category,
  traveller_kind,
  need_known_on,
  requested_on,
  approved_on,
  issued_on,
  departure_on,
  fare,
  late_reason,
  reason_note,
  expected_bought_in_time,
  expected_reason_on_record,
  expected_reason_borne_out,
  expected_ticket_dates_agree
FROM made
ORDER BY ticket_number
