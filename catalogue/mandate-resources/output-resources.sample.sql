-- Two attributions an output: staff and operations. Some are to no output, or have no amount; those to outputs of a task
-- that ended before the period are the ones that a reader of the budget would not see.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
-- One task for ten rows. A task keeps its number and words over the years; some end, and one in twenty-five gets nothing.
tasks AS (
  SELECT
    m.*,
    nth.n,
    printf('T%04d', nth.n) AS task,
    greatest(4, m.wanted // 10) AS tasks_in_all,
    rnd(nth.n, m.entity || ' task fate') AS x_fate,
    rnd(nth.n, m.entity || ' component') < 0.03 AS component_unknown,
    CASE
      WHEN nth.n % 5 = 1 THEN 'civilians'
      WHEN nth.n % 10 = 3 THEN 'children'
      WHEN nth.n % 10 = 8 THEN 'women'
      ELSE 'none'
    END AS protection,
    CASE WHEN rnd(nth.n, m.entity || ' ends') < 0.12 THEN DATE '2023-09-30' + CAST(floor(800 * rnd(nth.n, m.entity || ' end day')) AS INTEGER) END AS ends_on
  FROM mission AS m, range(1, greatest(4, m.wanted // 10) + 1) AS nth(n)
),
outputs AS (
  SELECT
    t.*,
    o.o,
    printf('%d.%d', t.n, o.o) AS output,
    rnd(t.n * 100 + o.o, t.entity || ' output ' || t.period) AS x_output,
    rnd(t.n * 100 + o.o, t.entity || ' quantity ' || t.period) AS x_quantity
  FROM tasks AS t, range(1, 6) AS o(o)
  -- A task that gets nothing has no output, or outputs to which nothing is attributed; see `x_fate`.
  WHERE NOT (t.x_fate < 0.02)
),
told AS (
  SELECT
    *,
    -- The last task of a mission stands for the support component, whose outputs serve all tasks.
    n = tasks_in_all AS is_support,
    CASE
      WHEN n = tasks_in_all THEN 'support'
      WHEN x_output < 0.012 OR component_unknown AND x_output > 0.7 THEN 'no task'
      WHEN x_output < 0.020 THEN 'no accomplishment'
      WHEN x_output < 0.026 THEN 'unknown accomplishment'
      ELSE 'whole'
    END AS fault
  FROM outputs
),
attributions AS (
  SELECT
    t.*,
    k.k,
    rnd(t.n * 1000 + t.o * 10 + k.k, t.entity || ' resource ' || t.period) AS x,
    rnd(t.n * 1000 + t.o * 10 + k.k, t.entity || ' cost ' || t.period) AS x_cost
  FROM told AS t, range(0, 2) AS k(k)
  WHERE NOT (t.x_fate >= 0.02 AND t.x_fate < 0.04 AND t.n < t.tasks_in_all)
),
made AS (
  SELECT
    *,
    CASE
      WHEN is_support THEN 'support'
      WHEN x < 0.012 THEN 'no output'
      ELSE fault
    END AS cause,
    -- Of a few tasks no attribution has an amount, so that nobody knows whether they have resources.
    x_fate BETWEEN 0.04 AND 0.055 AS no_amounts
  FROM attributions
)
SELECT
  entity,
  period,
  printf('R-%d-%d-%d', n, o, k) AS resource,
  CASE WHEN cause <> 'no output' THEN output END AS output,
  CASE k WHEN 0 THEN pick(['military-contingents', 'united-nations-police', 'international-staff', 'national-professional-officers', 'united-nations-volunteers'], rnd(n * 10 + o, entity || ' line')) ELSE pick(['official-travel', 'facilities-infrastructure', 'ground-transportation', 'air-operations', 'other-supplies-services-equipment'], rnd(n * 10 + o, entity || ' line')) END AS line,
  CASE k WHEN 0 THEN 'human' ELSE pick(['material', 'financial'], rnd(n * 10 + o, entity || ' kind')) END AS kind,
  CASE WHEN k = 0 AND NOT no_amounts THEN CAST(1 + floor(12 * x_cost) AS INTEGER) END AS posts,
  CASE WHEN NOT no_amounts AND x_cost >= 0.01 THEN CAST(round(20000 * exp(4 * x_cost) * CASE protection WHEN 'civilians' THEN 2.2 ELSE 1 END, 2) AS DECIMAL(15, 2)) END AS amount,
  CASE
    WHEN cause = 'support' THEN 'outside'
    WHEN component_unknown AND cause IN ('whole', 'no task') THEN 'undetermined'
    WHEN cause IN ('no output', 'no task') THEN 'not-satisfied'
    WHEN ends_on IS NOT NULL THEN NULL
    WHEN x_fate >= 0.96 THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_resource_has_mandate
FROM made
ORDER BY n, o, k
