-- One caveat in eight is detrimental, most of them of a few countries; one in four changes, and one change in seven is told to
-- nobody. What is declared only in the mission is seldom in writing.
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
known AS (
  SELECT
    *,
    later_changed_on <= state_date AS has_changed
  FROM changing
  WHERE declared_on <= state_date
)
SELECT
  entity,
  caveat_number,
  contributor,
  printf('Unit %d of %s', 1 + j % 9, contributor) AS unit,
  CASE WHEN x_clear >= 0.02 THEN caveat_kind END AS caveat_kind,
  declared_on,
  CASE WHEN x_stage < 0.3 THEN 'pledge' WHEN x_stage < 0.55 THEN 'memorandum' WHEN x_stage < 0.8 THEN 'pre-deployment' ELSE 'in-mission' END AS declared_at,
  CASE WHEN x_clear < 0.05 THEN NULL WHEN x_stage >= 0.8 THEN x_clear >= 0.4 ELSE x_clear >= 0.1 END AS is_written,
  CASE WHEN x_clear > 0.97 THEN NULL ELSE x_clear < 0.9 END AS states_scope,
  CASE
    WHEN x_effect < 0.07 THEN NULL
    WHEN x_effect < CASE WHEN contributor IN ('XB', 'XE') THEN 0.27 ELSE 0.1 END THEN 'detrimental'
    WHEN x_effect < 0.5 THEN 'limited'
    ELSE 'none'
  END AS effect,
  CASE WHEN has_changed THEN later_change END AS change_kind,
  CASE WHEN has_changed AND x_effect < 0.97 THEN later_changed_on END AS changed_on,
  CASE
    WHEN NOT coalesce(has_changed, FALSE) OR x_stage < 0.14 THEN NULL
    WHEN x_stage < 0.3 THEN least(state_date, later_changed_on + 40)
    ELSE later_changed_on - 10 - CAST(floor(30 * x_stage) AS INTEGER)
  END AS change_communicated_on,
  CASE
    WHEN NOT coalesce(has_changed, FALSE) THEN 'outside'
    WHEN x_effect >= 0.97 THEN 'undetermined'
    WHEN x_stage < 0.14 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_change_communicated,
  CASE
    WHEN x_clear < 0.05 THEN 'undetermined'
    WHEN x_clear > 0.97 THEN 'undetermined'
    WHEN x_clear >= 0.9 THEN 'not-satisfied'
    WHEN x_stage >= 0.8 AND x_clear < 0.4 THEN 'not-satisfied'
    WHEN x_clear < 0.1 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_declared_clearly
FROM known
ORDER BY j
