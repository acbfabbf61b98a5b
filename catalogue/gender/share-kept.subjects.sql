SELECT
  b.entity,
  g.staff_group,
  MAX(b.state_date) AS state_date,
  SUM(CASE WHEN b.sex = 'women' THEN b.persons ELSE 0 END) AS women,
  SUM(b.persons) AS persons,
  SUM(CASE WHEN b.sex IS NULL THEN b.persons ELSE 0 END) AS sex_unknown
FROM staff_on_board AS b
JOIN staff_grades AS g ON g.code = b.grade
GROUP BY b.entity, g.staff_group
