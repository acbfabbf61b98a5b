-- an entity without a submission has no row: that is unknown, not none
SELECT
  entity,
  COUNT(item) AS items
FROM %table%
GROUP BY entity
