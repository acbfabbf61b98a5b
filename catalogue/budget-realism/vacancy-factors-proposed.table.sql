-- The columns of the official table, latest budget, with the gap that the Advisory Committee asks about.
SELECT
  v.entity,
  v.category,
  v.actual_third_last,
  v.actual_second_last,
  v.actual_last,
  v.approved,
  v.actual_at_date,
  v.average,
  v.proposed,
  v.proposed - v.actual_at_date AS gap
FROM vacancy_factors AS v
JOIN vacancy_categories AS c ON c.code = v.category
WHERE v.period = (SELECT MAX(o.period) FROM vacancy_factors AS o)
ORDER BY v.proposed - v.actual_at_date NULLS LAST, v.entity, c.sort
