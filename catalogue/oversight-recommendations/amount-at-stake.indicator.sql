-- Where nothing is open nothing is at stake; where all that is open has no amount on record, nobody can tell.
SELECT
  r.entity,
  CASE
    WHEN COUNT(*) FILTER (WHERE s.is_open) = 0 THEN 0
    ELSE SUM(r.amount_at_stake) FILTER (WHERE s.is_open)
  END AS at_stake,
  SUM(r.amount_lost) AS lost,
  SUM(r.amount_recovered) AS recovered,
  COUNT(*) FILTER (WHERE s.is_open) - COUNT(r.amount_at_stake) FILTER (WHERE s.is_open) AS amount_unknown
FROM recommendations AS r
JOIN recommendation_statuses AS s ON s.code = r.status
GROUP BY r.entity
