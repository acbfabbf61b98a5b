-- A handful of lessons a mission, one for twenty rows asked for.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    year(CAST(getvariable('period_from') AS DATE)) AS y,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
drawn AS (
  SELECT
    m.*,
    r.i,
    rnd(r.i, m.entity || ' lesson') AS x,
    rnd(r.i, m.entity || ' lesson words') AS x_words
  FROM mission AS m, range(1, greatest(5, m.wanted // 20) + 1) AS r(i)
)
SELECT
  entity,
  period_to AS state_date,
  printf('L%04d', i) AS lesson,
  pick(['Hold planning meetings by video', 'Sign documents electronically', 'Group rotations by region', 'Keep a reserve of protective equipment', 'Train contingents before they deploy', 'Let support staff work from the service centre'], x_words) AS title,
  CASE WHEN x < 0.06 THEN NULL WHEN x < 0.24 THEN 'considered' WHEN x < 0.30 THEN 'dropped' ELSE 'adopted' END AS decision,
  CASE WHEN x >= 0.42 THEN printf('Exercise/%s/Instruction/%03d', entity, i) END AS applied_in,
  CASE WHEN x < 0.06 THEN 'undetermined' WHEN x < 0.30 THEN 'outside' WHEN x < 0.42 THEN 'not-satisfied' ELSE 'satisfied' END AS expected_lesson_applied
FROM drawn
ORDER BY i
