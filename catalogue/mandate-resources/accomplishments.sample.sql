-- One expected accomplishment a task, the last of them of the support component.
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
)
SELECT
  entity,
  period,
  printf('%d.1', n) AS accomplishment,
  CASE WHEN n = tasks_in_all THEN 'support' WHEN NOT component_unknown THEN 'substantive' END AS component,
  CASE WHEN n = tasks_in_all THEN 'Rapid, effective, efficient and responsible support services' ELSE printf('Progress towards task %d', n) END AS title
FROM tasks
ORDER BY n
