SELECT
  r.entity,
  r.body,
  COUNT(*) AS issued,
  COUNT(*) FILTER (WHERE r.status = 'implemented') AS implemented,
  ROUND(100.0 * COUNT(*) FILTER (WHERE r.status = 'implemented') / NULLIF(COUNT(*), 0), 1) AS implementation_rate,
  COUNT(*) FILTER (WHERE s.is_open) AS still_open,
  COUNT(*) FILTER (WHERE s.is_open AND r.target_date < :as_of) AS past_first_date,
  COUNT(*) FILTER (WHERE r.status IN ('overtaken', 'not-accepted')) AS given_up,
  CASE
    WHEN COUNT(*) FILTER (WHERE s.is_open) = 0 THEN 0
    ELSE ROUND(SUM(r.amount_at_stake) FILTER (WHERE s.is_open) / 1000, 1)
  END AS at_stake
FROM recommendations AS r
JOIN recommendation_statuses AS s ON s.code = r.status
GROUP BY r.entity, r.body
ORDER BY r.entity, r.body
