-- What the register of `quick-impact-register` adds up to; two missions spend more on a project than their ceiling.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    year(CAST(getvariable('period_to') AS DATE)) AS y,
    CAST(getvariable('rows') AS BIGINT) AS projects
  FROM entities
  WHERE code = getvariable('entity')
    AND kind = 'mission'
),
made AS (
  SELECT
    m.entity,
    m.period,
    s.stage,
    printf('EXERCISE/%s/%d', m.entity, m.y) AS document,
    'Quick-impact projects' AS place,
    CASE
      WHEN x.none_approved THEN 0
      WHEN s.stage = 'approved' THEN 42.5 * m.projects
      ELSE (34 + 5 * rnd(m.entity || m.period, 'spent')) * m.projects + CASE WHEN m.entity IN ('XMD', 'XMK') THEN 20 * m.projects ELSE 0 END
    END::DECIMAL(12, 1) AS amount,
    CASE
      WHEN x.none_approved THEN 0
      WHEN rnd(m.entity || m.period || s.stage, 'told') < 0.06 THEN NULL
      ELSE m.projects
    END AS projects,
    CASE
      WHEN x.none_approved THEN 'outside'
      WHEN NOT EXISTS (SELECT 1 FROM quick_impact_limits AS l WHERE l.entity = m.entity) THEN 'undetermined'
      WHEN rnd(m.entity || m.period || s.stage, 'told') < 0.06 THEN 'undetermined'
      WHEN s.stage = 'actual' AND m.entity IN ('XMD', 'XMK') THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_average_within_ceiling
  FROM mission AS m
  CROSS JOIN (VALUES ('approved'), ('actual')) AS s(stage)
  -- Some start projects in a year for which none were approved.
  CROSS JOIN LATERAL (SELECT s.stage = 'approved' AND rnd(m.entity || m.period, 'none approved') < 0.08 AS none_approved) AS x
)
SELECT
  entity,
  period,
  stage,
  document,
  place,
  amount,
  projects,
  expected_average_within_ceiling
FROM made
