-- Units mostly cite what their country declared; of fifty occasions a few cite nothing, something else, what was declared the week
-- after, or what had been lifted, which looks right in the log alone.
WITH mission AS (
  SELECT
    code AS entity,
    greatest(from_date, DATE '2018-01-01') AS opened,
    CAST(getvariable('period_from') AS DATE) AS first_day,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
-- The caveats of a mission are the same in every period; each file knows those declared by its end.
declared AS (
  SELECT
    m.*,
    j.j,
    printf('CV-%s-%05d', m.entity, j.j) AS caveat_number,
    pick(['XA', 'XB', 'XB', 'XC', 'XD', 'XE', 'XE', 'XE', 'XF', 'XG', 'XH'], rnd(j.j, m.entity || ' country')) AS contributor,
    pick(['geographic', 'geographic', 'task', 'task', 'force', 'movement', 'timing', 'medical'], rnd(j.j, m.entity || ' caveat kind')) AS caveat_kind,
    m.opened + CAST(floor(date_diff('day', m.opened, DATE '2025-04-01') * rnd(j.j, m.entity || ' declared')) AS INTEGER) AS declared_on,
    rnd(j.j, m.entity || ' effect') AS x_effect,
    rnd(j.j, m.entity || ' change') AS x_change,
    rnd(j.j, m.entity || ' clear') AS x_clear,
    rnd(j.j, m.entity || ' stage') AS x_stage
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS j(j)
),
changing AS (
  SELECT
    *,
    CASE WHEN x_change < 0.12 THEN 'lifted' WHEN x_change < 0.2 THEN 'widened' WHEN x_change < 0.28 THEN 'narrowed' END AS later_change,
    CASE WHEN x_change < 0.28 THEN declared_on + 150 + CAST(floor(3000 * x_change) AS INTEGER) END AS later_changed_on
  FROM declared
),
met AS (
  SELECT
    c.*,
    r.i,
    CAST(r.i % 50 AS INTEGER) AS slot,
    rnd(r.i, c.entity || ' day ' || getvariable('period')) AS x_day,
    rnd(r.i, c.entity || ' impact ' || getvariable('period')) AS x_impact
  FROM range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
  JOIN changing AS c
    ON c.j = 1 + CAST(floor(CAST(getvariable('rows') AS BIGINT) * rnd(r.i, getvariable('entity') || ' cites ' || getvariable('period'))) AS BIGINT)
),
placed AS (
  SELECT
    *,
    greatest(declared_on, first_day) AS from_day,
    least(CASE WHEN later_change = 'lifted' THEN later_changed_on - 1 ELSE state_date END, state_date) AS to_day,
    slot = 2 AND declared_on - 8 >= first_day AND declared_on <= state_date AS is_early,
    slot IN (3, 13) AND later_change = 'lifted' AND later_changed_on BETWEEN first_day AND state_date AND x_effect < 0.97 AS is_after_lifting
  FROM met
),
dated AS (
  SELECT
    *,
    CASE
      WHEN is_early THEN declared_on - 8
      WHEN is_after_lifting THEN later_changed_on
      ELSE from_day + CAST(floor((date_diff('day', from_day, to_day) + 1) * x_day) AS INTEGER)
    END AS occurred_on
  FROM placed
  WHERE from_day <= to_day OR is_early OR is_after_lifting
)
SELECT
  entity,
  getvariable('period') AS period,
  printf('RO-%s-%s-%06d', entity, replace(getvariable('period'), '/', ''), i) AS occasion,
  occurred_on,
  CASE WHEN slot = 5 THEN CASE contributor WHEN 'XA' THEN 'XC' ELSE 'XA' END ELSE contributor END AS contributor,
  CASE WHEN slot = 4 THEN CASE caveat_kind WHEN 'force' THEN 'task' ELSE 'force' END WHEN slot = 6 THEN NULL ELSE caveat_kind END AS restriction_kind,
  CASE WHEN slot IN (1, 11) THEN NULL WHEN slot = 7 THEN 'CV-LOST' ELSE caveat_number END AS caveat_number,
  CASE WHEN x_impact < 0.04 THEN NULL WHEN x_impact < 0.2 THEN 'detrimental' WHEN x_impact < 0.6 THEN 'limited' ELSE 'none' END AS effect,
  CASE
    WHEN slot IN (1, 11) THEN 'not-satisfied'
    WHEN slot = 7 THEN 'undetermined'
    WHEN is_early OR is_after_lifting OR slot = 5 THEN 'not-satisfied'
    WHEN slot = 4 AND x_clear >= 0.02 THEN 'not-satisfied'
    WHEN slot = 6 OR x_clear < 0.02 THEN 'undetermined'
    WHEN later_change = 'lifted' AND later_changed_on <= state_date AND x_effect >= 0.97 THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_restriction_was_declared
FROM dated
ORDER BY i
