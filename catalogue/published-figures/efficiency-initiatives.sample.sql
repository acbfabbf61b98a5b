-- The table of efficiency gains of one mission for one budget: a few initiatives already under way, more that begin with the
-- budget, some that cost an investment first. All but the first share the gains ahead by weight, so that the total is the
-- one on which the percentage rests. One sum across in thirty leaves a part out, one variance in twenty-five loses its
-- parentheses, one total in thirty is misprinted.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    getvariable('entity') || getvariable('period') AS seed,
    CAST(FLOOR((40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2))
      * (0.3 + 1.2 * rnd(getvariable('entity') || getvariable('period'), 'gains ahead'))) AS BIGINT) AS ahead,
    CASE
      WHEN CAST(getvariable('rows') AS BIGINT) > 500 THEN CAST(getvariable('rows') AS BIGINT) - 2
      ELSE 6 + CAST(FLOOR(16 * rnd(getvariable('entity') || getvariable('period'), 'initiatives')) AS BIGINT)
    END AS initiatives
  WHERE getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
weighted AS (
  SELECT
    m.*,
    i.i,
    rnd(i.i, m.seed || ' weight') AS weight,
    rnd(i.i, m.seed || ' stage') AS stage
  FROM mission AS m, range(1, m.initiatives + 1) AS i(i)
),
shared AS (
  SELECT
    *,
    CASE
      WHEN i > 1 AND stage >= 0.25 THEN CAST(FLOOR(0.9 * ahead * POWER(weight, 4) / SUM(POWER(weight, 4)) OVER ()) AS BIGINT)
      ELSE 0
    END AS next_part,
    CASE WHEN stage < 0.4 THEN CAST(FLOOR(ahead * 0.02 * weight) AS BIGINT) ELSE 0 END AS estimated,
    CASE WHEN stage < 0.4 AND stage >= 0.05 THEN CAST(FLOOR(ahead * 0.02 * weight * (0.6 + 0.6 * rnd(i, seed || ' realized'))) AS BIGINT) ELSE 0 END AS realized,
    CASE WHEN stage BETWEEN 0.3 AND 0.5 THEN -CAST(FLOOR(ahead * 0.03 * weight) AS BIGINT) ELSE 0 END AS invested
  FROM weighted
),
rows_made AS (
  SELECT
    *,
    CASE WHEN i = 1 THEN ahead - SUM(next_part) OVER () ELSE next_part END AS next_tenths,
    realized AS cumulated,
    CASE WHEN i BETWEEN 2 AND 4 THEN 1 END AS group_number
  FROM shared
),
initiatives AS (
  SELECT
    entity,
    period,
    seed,
    i AS row_number,
    'initiative' AS row_kind,
    group_number,
    pick(['military-contingents', 'international-staff', 'facilities-infrastructure', 'ground-transportation', 'air-operations', NULL], rnd(i, seed || ' class')) AS budget_class,
    estimated,
    realized,
    CASE WHEN rnd(i, seed || ' sign') < 0.04 THEN ABS(realized - estimated) ELSE realized - estimated END AS variance,
    invested,
    cumulated,
    next_tenths,
    next_tenths + cumulated + CASE WHEN rnd(i, seed || ' left out') < 1.0 / 30 THEN 0 ELSE invested END AS across
  FROM rows_made
),
sums AS (
  SELECT
    entity,
    period,
    seed,
    MAX(row_number) + 1 AS row_number,
    'subtotal' AS row_kind,
    1 AS group_number,
    SUM(estimated) FILTER (WHERE group_number = 1) AS estimated,
    SUM(realized) FILTER (WHERE group_number = 1) AS realized,
    SUM(variance) FILTER (WHERE group_number = 1) AS variance,
    SUM(invested) FILTER (WHERE group_number = 1) AS invested,
    SUM(cumulated) FILTER (WHERE group_number = 1) AS cumulated,
    SUM(next_tenths) FILTER (WHERE group_number = 1) AS next_tenths,
    SUM(across) FILTER (WHERE group_number = 1) AS across
  FROM initiatives
  GROUP BY entity, period, seed
  UNION ALL
  SELECT
    entity,
    period,
    seed,
    MAX(row_number) + 2,
    'total',
    NULL,
    SUM(estimated) + MAX(CASE WHEN rnd(seed, 'total (1)') < 1.0 / 30 THEN 180 ELSE 0 END),
    SUM(realized) + MAX(CASE WHEN rnd(seed, 'total (2)') < 1.0 / 30 THEN 90 ELSE 0 END),
    SUM(variance),
    SUM(invested),
    SUM(cumulated),
    SUM(next_tenths),
    SUM(across)
  FROM initiatives
  GROUP BY entity, period, seed
),
made AS (
  SELECT
    entity, period, row_number, row_kind, group_number, budget_class,
    estimated, realized, variance, invested, cumulated, next_tenths, across
  FROM initiatives
  UNION ALL
  SELECT
    entity, period, row_number, row_kind, group_number, NULL,
    estimated, realized, variance, invested, cumulated, next_tenths, across
  FROM sums
  -- One table in twenty ends without its total.
  WHERE row_kind = 'subtotal' OR rnd(seed, 'total lost') >= 0.05
)
SELECT
  entity,
  period,
  'Exercise/' || entity || '/' || period AS document,
  CAST(row_number AS INTEGER) AS row_number,
  row_kind,
  CAST(group_number AS INTEGER) AS group_number,
  budget_class,
  CAST(estimated / 10 AS DECIMAL(12, 1)) AS estimated_gains,
  CAST(realized / 10 AS DECIMAL(12, 1)) AS realized_gains,
  CAST(variance / 10 AS DECIMAL(12, 1)) AS printed_variance,
  CAST(invested / 10 AS DECIMAL(12, 1)) AS investment,
  CAST(cumulated / 10 AS DECIMAL(12, 1)) AS cumulated_gains,
  CAST(next_tenths / 10 AS DECIMAL(12, 1)) AS next_gains,
  CAST(across / 10 AS DECIMAL(12, 1)) AS printed_cumulated
FROM made
ORDER BY row_number
