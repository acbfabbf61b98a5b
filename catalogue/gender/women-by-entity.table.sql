WITH marked AS (
  SELECT
    b.entity,
    b.state_date,
    g.staff_group,
    b.persons,
    CASE WHEN b.sex = 'women' THEN b.persons ELSE 0 END AS women
  FROM staff_on_board AS b
  JOIN staff_grades AS g ON g.code = b.grade
  WHERE b.sex IS NOT NULL
)
SELECT
  entity,
  MAX(state_date) AS state_date,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group = 'director') / NULLIF(SUM(persons) FILTER (WHERE staff_group = 'director'), 0), 1) AS director,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group = 'professional') / NULLIF(SUM(persons) FILTER (WHERE staff_group = 'professional'), 0), 1) AS professional,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group = 'field-service') / NULLIF(SUM(persons) FILTER (WHERE staff_group = 'field-service'), 0), 1) AS field_service,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group IN ('NPO', 'NGS')) / NULLIF(SUM(persons) FILTER (WHERE staff_group IN ('NPO', 'NGS')), 0), 1) AS national,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group = 'contingent') / NULLIF(SUM(persons) FILTER (WHERE staff_group = 'contingent'), 0), 1) AS contingent,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group = 'officers') / NULLIF(SUM(persons) FILTER (WHERE staff_group = 'officers'), 0), 1) AS officers,
  ROUND(100.0 * SUM(women) FILTER (WHERE staff_group IN ('formed-police', 'police')) / NULLIF(SUM(persons) FILTER (WHERE staff_group IN ('formed-police', 'police')), 0), 1) AS police
FROM marked
GROUP BY entity
ORDER BY entity
