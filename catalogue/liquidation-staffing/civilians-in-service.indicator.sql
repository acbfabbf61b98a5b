WITH summed AS (
  SELECT
    i.entity,
    i.as_at,
    CASE WHEN COUNT(i.approved) = COUNT(*) THEN SUM(i.approved) END AS approved,
    CASE WHEN COUNT(i.actual) = COUNT(*) THEN SUM(i.actual) END AS actual,
    SUM(i.approved) FILTER (WHERE c.is_national) AS national_approved,
    SUM(i.actual) FILTER (WHERE c.is_national) AS national_actual
  FROM incumbency_at_dates AS i
  JOIN closing_personnel_categories AS c ON c.code = i.category
  WHERE c.is_civilian
  GROUP BY i.entity, i.as_at
)
SELECT
  entity,
  as_at,
  approved,
  actual,
  national_approved,
  national_actual,
  ROUND(100.0 * actual / NULLIF(approved, 0), 1) AS share
FROM summed
