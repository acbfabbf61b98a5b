SELECT
  r.entity,
  SUM(r.amount_at_stake) FILTER (WHERE s.is_open) AS at_stake,
  SUM(r.amount_lost) AS lost,
  SUM(r.amount_recovered) AS recovered,
  COUNT(*) FILTER (WHERE s.is_open) - COUNT(r.amount_at_stake) FILTER (WHERE s.is_open) AS amount_unknown
FROM recommendations AS r
JOIN recommendation_statuses AS s ON s.code = r.status
GROUP BY r.entity
