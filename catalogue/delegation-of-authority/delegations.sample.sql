-- For each type of decision one delegation of the Secretary-General a stage, passed on from the Head of Mission to the Director of
-- the liquidation team and then to Headquarters; one in four after the mandate begins late, was not accepted, was perhaps not
-- accepted or was forgotten. The rest of the rows are subdelegations to chiefs, one in ten of them beyond what was received.
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
    p.*,
    row_number() OVER (ORDER BY p.t, p.s) AS i
  FROM principals AS p
  WHERE p.x_flaw >= 0.04
),
passed AS (
  SELECT
    r.i,
    CAST(r.i % 50 AS INTEGER) AS slot,
    n.*,
    rnd(r.i, n.entity || ' share') AS x_share,
    (
      SELECT min(from_date)
      FROM mission_phases
      WHERE entity = getvariable('entity')
        AND phase = 'drawdown'
    ) AS began,
    (SELECT count(*) FROM numbered) AS principal_rows
  FROM range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
  JOIN numbered AS n ON n.i = 1 + CAST(floor((SELECT count(*) FROM numbered) * rnd(r.i, getvariable('entity') || ' parent')) AS INTEGER)
),
all_rows AS (
  SELECT
    i,
    entity,
    delegation_number,
    decision_type,
    'secretary-general' AS delegated_by,
    holder,
    CAST(NULL AS VARCHAR) AS parent_number,
    CASE WHEN x_flaw < 0.11 THEN least(stage_from + 12, coalesce(stage_to, stage_from + 12)) ELSE stage_from END AS valid_from,
    stage_to AS valid_to,
    CASE WHEN x_flaw < 0.11 THEN TRUE WHEN x_flaw < 0.15 THEN FALSE WHEN x_flaw < 0.25 THEN NULL ELSE TRUE END AS accepted,
    CAST(ceiling AS DECIMAL(15, 2)) AS ceiling,
    'outside' AS expected_subdelegation_within_delegation
  FROM numbered
  UNION ALL
  SELECT
    principal_rows + i,
    entity,
    printf('SUB-%s-%06d', entity, i),
    CASE WHEN slot = 2 THEN CASE decision_type WHEN 'awards' THEN 'disposals' ELSE 'awards' END ELSE decision_type END,
    CASE WHEN slot = 3 THEN 'usg-management' ELSE holder END,
    CASE
      WHEN decision_type IN ('appointments', 'separations') THEN 'chief-human-resources'
      WHEN decision_type IN ('commitments', 'receivables') THEN 'chief-finance'
      WHEN decision_type IN ('awards', 'contract-ends') THEN 'chief-procurement'
      ELSE 'chief-property'
    END,
    CASE WHEN slot <> 4 THEN delegation_number END,
    CASE
      WHEN slot = 5 THEN stage_from - 20
      WHEN x_flaw < 0.11 THEN least(stage_from + 12, coalesce(stage_to, stage_from + 12))
      ELSE stage_from
    END,
    CASE WHEN slot = 1 AND stage_to IS NOT NULL THEN stage_to + 60 ELSE stage_to END,
    CASE WHEN x_share < 0.03 THEN NULL ELSE x_share < 0.98 END,
    CAST(CASE WHEN slot = 6 AND ceiling IS NOT NULL THEN ceiling * 2 ELSE 10000 + floor(9 * x_share) * 10000 END AS DECIMAL(15, 2)),
    CASE
      WHEN began IS NULL OR began > CAST(getvariable('period_to') AS DATE) THEN 'outside'
      WHEN CASE WHEN slot = 1 THEN stage_to + 60 ELSE stage_to END < began THEN 'outside'
      WHEN slot = 4 THEN 'undetermined'
      WHEN slot IN (2, 3, 5) OR (slot = 1 AND stage_to IS NOT NULL) OR (slot = 6 AND ceiling IS NOT NULL) THEN 'not-satisfied'
      ELSE 'satisfied'
    END
  FROM passed
  WHERE principal_rows + i <= greatest(CAST(getvariable('rows') AS BIGINT), principal_rows)
)
SELECT
  entity,
  delegation_number,
  decision_type,
  delegated_by,
  holder,
  parent_number,
  valid_from,
  valid_to,
  accepted,
  ceiling,
  expected_subdelegation_within_delegation
FROM all_rows
ORDER BY i
