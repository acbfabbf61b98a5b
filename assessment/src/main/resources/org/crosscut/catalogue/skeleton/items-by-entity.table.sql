-- the order is that of the codes
SELECT
  entity,
  COUNT(item) AS items,
  MIN(due_on) AS first_due
FROM %table%
GROUP BY entity
ORDER BY entity
