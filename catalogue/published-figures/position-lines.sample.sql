-- A mission states its financial position once, for the period in which it ends. The balance and the other revenue are those
-- of its other tables; of every second statement the open commitments cannot be read.
WITH mission AS (
  SELECT
    e.code AS entity,
    getvariable('period') AS period,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(e.code, 'size'), 2)) AS BIGINT) AS size,
    e.code || getvariable('period') AS seed
  FROM entities AS e
  WHERE e.code = getvariable('entity')
    AND e.kind = 'mission'
    AND e.to_date BETWEEN CAST(getvariable('period_from') AS DATE) AND CAST(getvariable('period_to') AS DATE)
),
balance AS (
  SELECT
    SUM(CAST(FLOOR(u.tenths * u.apportioned) AS BIGINT) - CAST(FLOOR(u.tenths * u.apportioned * u.spent) AS BIGINT)) AS tenths
  FROM (
    SELECT
      CASE WHEN m.size >= s.from_size THEN m.size * s.share / 1000 ELSE 0 END AS tenths,
      0.9 + 0.2 * rnd(m.entity || s.code || m.period, 'apportioned') AS apportioned,
      0.88 + 0.17 * rnd(m.entity || s.code || m.period, 'spent') AS spent
    FROM mission AS m
    CROSS JOIN exercise_budget_shares AS s
    JOIN budget_lines AS l
      ON l.code = s.code
    WHERE l.role = 'line'
  ) AS u
),
cancelled AS (
  SELECT
    CAST(SUM(FLOOR(m.size * s.share / 10000.0 * POWER(2 * rnd(m.entity || s.line || m.period, 'cancelled'), 1.6))) AS BIGINT) AS tenths
  FROM mission AS m
  CROSS JOIN (VALUES ('military-police-subtotal', 620), ('civilian-subtotal', 25), ('operational-subtotal', 640)) AS s(line, share)
),
drawn AS (
  SELECT
    m.*,
    CAST(FLOOR(2 * m.size * rnd(m.seed, 'cash')) AS BIGINT) AS cash,
    CAST(FLOOR(m.size * 0.002 * rnd(m.seed, 'advance')) AS BIGINT) AS advance,
    CAST(FLOOR(m.size * rnd(m.seed, 'payable')) AS BIGINT) AS payable,
    CAST(FLOOR(m.size * rnd(m.seed, 'other payable')) AS BIGINT) AS other_payable,
    b.tenths AS unencumbered,
    CAST(FLOOR(0.08 * m.size * (0.3 + rnd(m.seed, 'investment'))) AS BIGINT) AS investment,
    CAST(FLOOR(0.05 * m.size * POWER(rnd(m.seed, 'miscellaneous'), 3)) AS BIGINT) AS miscellaneous,
    c.tenths AS cancelled,
    CAST(FLOOR(m.size * rnd(m.seed, 'commitments')) AS BIGINT) AS commitments,
    rnd(m.entity, 'commitments unread') >= 0.5 AS is_unread
  FROM mission AS m
  CROSS JOIN balance AS b
  CROSS JOIN cancelled AS c
),
summed AS (
  SELECT
    *,
    advance + payable + other_payable AS requirements,
    unencumbered + investment + miscellaneous + cancelled AS credits
  FROM drawn
),
made AS (
  SELECT
    s.*,
    v.line,
    v.tenths
  FROM summed AS s,
    LATERAL (
      VALUES
        ('cash-assets', s.cash),
        ('contributions-in-advance', s.advance),
        ('accounts-payable', s.payable),
        ('other-payable', s.other_payable),
        ('cash-requirements', s.requirements),
        ('net-cash', s.cash - s.requirements),
        ('unencumbered-credit', s.unencumbered),
        ('investment-credit', s.investment),
        ('miscellaneous-credit', s.miscellaneous),
        ('cancellation-credit', s.cancelled),
        ('credits-due', s.credits),
        ('open-commitments', CASE WHEN NOT s.is_unread THEN s.commitments END),
        ('cash-surplus', s.cash - s.requirements - s.credits - s.commitments),
        ('contributions-outstanding', s.size)
    ) AS v(line, tenths)
)
SELECT
  d.entity,
  d.period,
  'Exercise/' || d.entity || '/' || d.period AS document,
  d.line,
  CAST(d.tenths / 10 AS DECIMAL(12, 1)) AS amount
FROM made AS d
JOIN position_items AS i
  ON i.code = d.line
ORDER BY i.sort
