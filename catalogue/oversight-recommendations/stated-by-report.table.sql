SELECT
  entity,
  document,
  body,
  as_at,
  scope,
  total,
  implemented,
  remaining,
  printed_percentage
FROM implementation_statements
ORDER BY entity, body, as_at
