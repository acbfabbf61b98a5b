-- Cumulative figures; they cannot say how long a settlement took.
SELECT
  entity,
  as_at,
  settled,
  paid,
  pending,
  pending_amount,
  document,
  place
FROM compensation_totals
ORDER BY entity, document
