WITH counted AS (
  SELECT
    b.entity,
    s.regional_group,
    SUM(b.persons) AS staff,
    SUM(CASE WHEN g.staff_group = 'director' THEN b.persons ELSE 0 END) AS directors
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  JOIN member_states AS s ON s.code = b.nationality
  WHERE g.staff_group IN ('professional', 'director')
  GROUP BY b.entity, s.regional_group
)
SELECT
  entity,
  regional_group,
  staff,
  directors,
  ROUND(100.0 * staff / NULLIF(SUM(staff) OVER (PARTITION BY entity), 0), 1) AS group_share
FROM counted
