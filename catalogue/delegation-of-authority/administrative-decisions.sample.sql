-- Decisions cite the delegation of their type and stage. Of a hundred, a few are taken by the function that held it before, cite
-- one that had ended, one for other decisions or none, or go above the ceiling; and where a delegation began late, what was
-- decided in between has no authority although nobody made a mistake in the log.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened
  FROM entities
  WHERE code = getvariable('entity')
),
kinds AS (
  SELECT
    code AS decision_type,
    row_number() OVER (ORDER BY code) AS t
  FROM decision_types
),
-- The stages of the mission, numbered as its delegations are: 0 active, 1 and 2 drawdown, 3 and 4 liquidation.
stages AS (
  SELECT
    p.from_date,
    p.to_date,
    CASE
      WHEN p.phase = 'active' THEN 0
      WHEN p.phase = 'drawdown' AND p.mandate_in_force THEN 1
      WHEN p.phase = 'drawdown' THEN 2
      WHEN p.on_site THEN 3
      ELSE 4
    END AS s
  FROM mission_phases AS p
  WHERE p.entity = getvariable('entity')
    AND p.phase <> 'closed'
),
principals AS (
  SELECT
    m.entity,
    k.decision_type,
    k.t,
    g.s,
    printf('DOA-%s-%02d%d', m.entity, k.t, g.s) AS delegation_number,
    CASE g.s WHEN 3 THEN 'director-liquidation' WHEN 4 THEN 'usg-operational-support' ELSE 'head-of-mission' END AS holder,
    greatest(g.from_date, DATE '2019-01-01') AS stage_from,
    g.to_date AS stage_to,
    CASE
      WHEN g.s < 2 THEN 1.0
      ELSE rnd(k.t * 10 + g.s, m.entity || ' flaw')
    END AS x_flaw,
    CASE k.decision_type WHEN 'awards' THEN 1000000.00 WHEN 'commitments' THEN 5000000.00 END AS ceiling
  FROM mission AS m
  CROSS JOIN kinds AS k
  CROSS JOIN stages AS g
),
numbered AS (
  SELECT
    m.entity,
    r.i,
    CAST(r.i % 100 AS INTEGER) AS slot,
    greatest(m.opened, CAST(getvariable('period_from') AS DATE)) AS first_day,
    1 + CAST(floor(8 * rnd(r.i, m.entity || ' type ' || getvariable('period'))) AS INTEGER) AS t,
    rnd(r.i, m.entity || ' day ' || getvariable('period')) AS x_day,
    rnd(r.i, m.entity || ' sum ' || getvariable('period')) AS x_sum
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
dated AS (
  SELECT
    *,
    first_day + CAST(floor((date_diff('day', first_day, CAST(getvariable('period_to') AS DATE)) + 1) * x_day) AS INTEGER) AS decided_on
  FROM numbered
),
cited AS (
  SELECT
    d.*,
    p.decision_type,
    p.s,
    p.holder,
    p.ceiling,
    p.x_flaw,
    p.stage_from,
    p.delegation_number
  FROM dated AS d
  JOIN principals AS p
    ON p.t = d.t
    AND p.stage_from <= d.decided_on
    AND coalesce(p.stage_to, d.decided_on) >= d.decided_on
)
SELECT
  entity,
  getvariable('period') AS period,
  printf('DEC-%s-%s-%06d', entity, replace(getvariable('period'), '/', ''), i) AS decision_number,
  decision_type,
  decided_on,
  CASE
    WHEN slot = 1 THEN 'head-of-mission-support'
    WHEN slot = 9 THEN NULL
    WHEN slot = 3 AND s > 0 THEN CASE WHEN s = 4 THEN 'director-liquidation' ELSE 'head-of-mission' END
    ELSE holder
  END AS decided_by,
  CASE
    WHEN slot = 2 THEN printf('DOA-%s-%02d%d', entity, 1 + t % 8, s)
    WHEN slot = 3 AND s > 0 THEN printf('DOA-%s-%02d%d', entity, t, s - 1)
    WHEN slot = 4 THEN NULL
    ELSE delegation_number
  END AS delegation_number,
  CAST(
    CASE
      WHEN slot IN (5, 6) AND ceiling IS NOT NULL THEN CAST(ceiling AS DOUBLE) * (1.1 + x_sum)
      WHEN slot = 7 AND ceiling IS NOT NULL THEN NULL
      WHEN decision_type IN ('appointments', 'separations') THEN 0
      ELSE round(800 * exp(6.5 * x_sum), 2)
    END AS DECIMAL(15, 2)
  ) AS amount,
  CASE
    WHEN s < 2 THEN 'outside'
    WHEN slot = 4 THEN 'undetermined'
    WHEN slot = 9 THEN CASE WHEN x_flaw >= 0.25 THEN 'undetermined' END
    WHEN slot = 1 AND x_flaw >= 0.04 THEN 'not-satisfied'
    WHEN slot IN (2, 3) THEN NULL
    WHEN x_flaw < 0.04 THEN 'undetermined'
    WHEN x_flaw < 0.11 AND decided_on < stage_from + 12 THEN 'not-satisfied'
    WHEN x_flaw >= 0.11 AND x_flaw < 0.15 THEN 'not-satisfied'
    WHEN slot IN (5, 6) AND ceiling IS NOT NULL THEN 'not-satisfied'
    WHEN x_flaw >= 0.15 AND x_flaw < 0.25 THEN 'undetermined'
    WHEN slot = 7 AND ceiling IS NOT NULL THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_decided_by_holder
FROM cited
ORDER BY i
