-- The payments to the assessments of contribution-letters.sample.sql, up to the day of the file. Some States pay in two parts;
-- one payment in a hundred is undated, goes beyond the amount, or was booked to the assessment of another State.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date,
    -- Every State is assessed by every communication; two of them a year, so that many rows reach back in time.
    greatest(4, CAST(getvariable('rows') AS BIGINT) // 26) AS letters
  FROM entities
  WHERE code = getvariable('entity')
),
-- Half of the missions follow one that is closed; its last assessments lie years back. One mission in seven is closing.
accounts AS (
  SELECT
    m.*,
    m.entity AS account,
    CASE WHEN rnd(1, m.entity || ' phase') < 0.15 THEN 'closing' ELSE 'active' END AS phase,
    m.opened AS mandate_from,
    CASE WHEN rnd(1, m.entity || ' phase') < 0.15 THEN m.state_date - 400 END AS mandate_to,
    0 AS part
  FROM mission AS m
  UNION ALL
  SELECT
    m.*,
    m.entity || '-I' AS account,
    'closed' AS phase,
    m.opened - 2600 AS mandate_from,
    m.opened - 1 AS mandate_to,
    1 AS part
  FROM mission AS m
  WHERE rnd(2, m.entity || ' follows') < 0.55
),
states AS (
  SELECT
    s.code AS member_state,
    ascii(right(s.code, 1)) - 64 AS s,
    -- The scale is the same for all missions: a few States bear most of it.
    exp(5.5 * rnd(ascii(right(s.code, 1)), 'scale')) AS weight,
    ((ascii(right(s.code, 1)) - 64) * 7 % 26) / 26.0 AS habit
  FROM member_states AS s
  WHERE s.workspace = 'exercise'
),
-- In June and December of at most six years; those of a closed mission ended with it. Beyond that many half-years, further
-- communications go out in the same months.
sent AS (
  SELECT
    a.entity,
    a.state_date,
    a.account,
    a.phase,
    a.part,
    s.member_state,
    s.s,
    s.habit,
    s.weight / (SELECT sum(weight) FROM states) AS share,
    l.l // h.halves AS batch,
    CAST(
      CASE
        WHEN a.part = 0 THEN CAST(date_trunc('month', a.state_date) AS DATE) + 4 - to_months(CAST(6 * (l.l % h.halves) AS INTEGER))
        ELSE a.opened - 30
      END AS DATE
    ) + CAST(l.l // h.halves % 20 AS INTEGER) AS sent_on
  FROM accounts AS a
  JOIN (
    SELECT
      entity,
      CASE WHEN count(*) > 1 THEN 1 ELSE 0 END AS follows,
      greatest(1, least(12, 2 * (max(year(state_date)) - max(year(opened))))) AS halves
    FROM accounts
    GROUP BY entity
  ) AS h ON h.entity = a.entity
  CROSS JOIN states AS s, range(0, a.letters) AS l(l)
  WHERE CASE WHEN a.part = 0 THEN l.l < a.letters - h.follows ELSE l.l = 0 END
),
letters AS (
  SELECT
    *,
    sent_on + CAST(floor(9 * rnd(s, account || ' post ' || sent_on || ' ' || batch)) AS INTEGER) AS received_on,
    printf('%s/%s/%d/%s', account, strftime(sent_on, '%Y-%m'), batch, member_state) AS letter,
    CAST(round(greatest(1, share * (20 + 480 * rnd(1, account || ' budget')) * 1000000), 0) AS DECIMAL(15, 2)) AS amount,
    rnd(s, account || ' fault ' || sent_on || ' ' || batch) AS x,
    rnd(s, account || ' days ' || sent_on || ' ' || batch) AS x_days,
    rnd(s, account || ' part ' || sent_on || ' ' || batch) AS x_part
  FROM sent
),
-- Six in ten States pay in time, most of the others within a year, and a few in part or not for years.
fates AS (
  SELECT
    *,
    CASE
      WHEN x < 0.010 THEN 'no date'
      WHEN x < 0.018 THEN 'undated payment'
      WHEN x < 0.024 THEN 'overpaid'
      WHEN x < 0.030 THEN 'wrong State'
      WHEN habit < 0.62 AND x < 0.95 THEN 'in time'
      WHEN habit < 0.86 THEN 'late'
      ELSE 'in part'
    END AS fate
  FROM letters
),
pays AS (
  SELECT
    *,
    received_on + CAST(
      CASE fate
        WHEN 'late' THEN 35 + 420 * x_days * x_days
        WHEN 'in part' THEN 60 + 1100 * x_days
        ELSE 2 + 28 * x_days
      END AS INTEGER
    ) AS paid_on,
    CASE
      WHEN fate = 'in part' THEN CAST(round(amount * CASE WHEN part = 1 THEN 0.9 ELSE 0.8 END * x_part, 0) AS DECIMAL(15, 2))
      ELSE amount
    END AS paid
  FROM fates
),
parts AS (
  SELECT
    p.*,
    nth.n,
    CASE
      WHEN p.fate = 'overpaid' THEN CASE nth.n WHEN 0 THEN p.paid ELSE CAST(round(p.paid * 0.1 + 1, 0) AS DECIMAL(15, 2)) END
      WHEN p.x_part < 0.3 THEN CASE nth.n WHEN 0 THEN CAST(round(p.paid * 0.4, 0) AS DECIMAL(15, 2)) ELSE p.paid - CAST(round(p.paid * 0.4, 0) AS DECIMAL(15, 2)) END
      ELSE p.paid
    END AS applied
  FROM pays AS p
  JOIN (VALUES (0), (1)) AS nth(n) ON nth.n = 0 OR p.fate = 'overpaid' OR p.x_part < 0.3
  WHERE p.paid_on <= p.state_date
)
SELECT
  entity,
  state_date,
  printf('%s/%d', letter, n) AS payment,
  letter,
  CASE WHEN fate = 'wrong State' THEN 'X' || chr(CAST(65 + s % 26 AS INTEGER)) ELSE member_state END AS member_state,
  CASE WHEN n = 0 AND x_part < 0.06 THEN 'credit' ELSE 'payment' END AS kind,
  CASE WHEN fate <> 'undated payment' AND NOT (fate = 'overpaid' AND n = 1 AND x_days < 0.4) THEN CASE WHEN n = 0 AND (fate = 'overpaid' OR x_part < 0.3) THEN greatest(received_on + 1, paid_on - 20) ELSE paid_on END END AS paid_on,
  applied AS amount,
  CASE
    WHEN fate = 'wrong State' THEN 'not-satisfied'
    WHEN fate = 'overpaid' AND x_days < 0.4 THEN 'undetermined'
    WHEN fate = 'overpaid' THEN CASE n WHEN 0 THEN 'satisfied' ELSE 'not-satisfied' END
    ELSE 'satisfied'
  END AS expected_payments_applied
FROM parts
WHERE applied > 0
ORDER BY letter, n
