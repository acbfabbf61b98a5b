-- What the analysis of variances says of each line. It is written whether the line rises or falls; what is wrong is drawn
-- first: no word, one sentence for several lines, or the line forgotten altogether.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period
  WHERE getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
drawn AS (
  SELECT
    m.entity,
    m.period,
    l.code AS line,
    l.en AS label,
    l.sort,
    m.entity || m.period || l.code AS seed,
    CASE
      WHEN rnd(m.entity || m.period || l.code, 'said') < 0.89 THEN 'own'
      WHEN rnd(m.entity || m.period || l.code, 'said') < 0.92 THEN 'nothing'
      WHEN rnd(m.entity || m.period || l.code, 'said') < 0.96 THEN 'words of others'
      ELSE 'forgotten'
    END AS said_as
  FROM budget_lines AS l
  CROSS JOIN mission AS m
  WHERE l.role = 'line'
),
made AS (
  SELECT
    entity,
    period,
    'Exercise/' || entity || '/' || period AS document,
    line,
    pick(['mandate', 'external', 'cost-parameters', 'management', 'management'], rnd(seed, 'factor')) AS factor,
    CASE said_as
      WHEN 'nothing' THEN NULL
      WHEN 'words of others' THEN 'The variance is attributable to operational requirements.'
      ELSE printf(
        '%s: %s, and %s.',
        label,
        pick(['the contract was renewed at a higher rate', 'prices rose with the market', 'the number of sites changes', 'the scale of salaries was revised', 'equipment past its life is replaced'], rnd(seed, 'why')),
        pick(['the volume stays as it was', 'the consumption falls by a tenth', 'the delivery falls into the period', 'the rate is that of the last twelve months'], rnd(seed, 'and'))
      )
    END AS explanation,
    sort
  FROM drawn
  WHERE said_as <> 'forgotten'
)
SELECT
  entity,
  period,
  document,
  line,
  factor,
  explanation
FROM made
ORDER BY sort
