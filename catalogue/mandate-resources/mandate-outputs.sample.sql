-- Five outputs a task. Most are delivered as planned; some name no task or no accomplishment.
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
)
SELECT
  entity,
  period,
  output,
  CASE fault
    WHEN 'no accomplishment' THEN NULL
    WHEN 'unknown accomplishment' THEN printf('%d.9', n)
    ELSE printf('%d.1', n)
  END AS accomplishment,
  CASE WHEN NOT is_support AND fault <> 'no task' THEN task END AS task,
  pick(['Patrols', 'Meetings with local authorities', 'Training sessions', 'Reports', 'Quick-impact works', 'Community dialogues'], rnd(n * 10 + o, entity || ' title')) AS title,
  CASE WHEN x_quantity >= 0.02 THEN CAST(5 + floor(60 * rnd(n * 10 + o, entity || ' planned')) AS DECIMAL(12, 1)) END AS planned,
  CASE
    WHEN x_quantity < 0.97
      THEN CAST(floor((5 + floor(60 * rnd(n * 10 + o, entity || ' planned'))) * CASE WHEN x_quantity < 0.72 THEN 1 + 0.2 * x_quantity ELSE x_quantity - 0.3 END) AS DECIMAL(12, 1))
  END AS delivered,
  CASE
    WHEN fault IN ('whole', 'support') THEN 'satisfied'
    WHEN fault = 'no task' AND component_unknown THEN 'undetermined'
    ELSE 'not-satisfied'
  END AS expected_output_traced
FROM told
ORDER BY n, o
