-- The tasks of a mission. The generators of this topic draw the same tasks and outputs, so that their files fit each other.
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
  period_to AS state_date,
  task,
  printf('S/RES/X%03d (%d)', 100 + n % 7, year(period_from)) AS resolution,
  printf('%d (%s)', 8 + n % 20, chr(CAST(97 + n % 9 AS INTEGER))) AS paragraph,
  pick(CASE protection
    WHEN 'civilians' THEN ['Protect civilians under threat of physical violence', 'Deter violence against civilians along main routes', 'Keep watch over sites of displaced persons']
    WHEN 'children' THEN ['Monitor and report grave violations against children', 'Support the release of children from armed groups']
    WHEN 'women' THEN ['Prevent and report conflict-related sexual violence', 'Support the protection of women in public life']
    ELSE ['Support the political process', 'Create conditions for humanitarian assistance', 'Monitor human rights', 'Support the rule of law', 'Support disarmament and reintegration']
  END, rnd(n, entity || ' words')) AS title,
  protection,
  CASE WHEN x_fate < 0.96 THEN opened END AS mandated_from,
  CASE WHEN ends_on <= period_to THEN greatest(ends_on, opened) END AS mandated_to
FROM tasks
WHERE n < tasks_in_all
ORDER BY n
