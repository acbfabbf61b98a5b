SELECT
  entity,
  category,
  as_at,
  approved,
  actual,
  document
FROM incumbency_at_dates
ORDER BY entity, category, as_at
