-- A report that gives a percentage without counts gives nothing to recompute: the rate is then unknown here.
SELECT
  entity,
  body,
  as_at,
  scope,
  ROUND(100.0 * COALESCE(implemented, total - remaining) / NULLIF(total, 0), 1) AS stated_rate
FROM implementation_statements
