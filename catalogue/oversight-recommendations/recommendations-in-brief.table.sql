-- One row, over files of one definition, so that a sum over entities says something.
SELECT
  COUNT(DISTINCT r.entity) AS entities,
  COUNT(*) AS issued,
  COUNT(*) FILTER (WHERE r.status = 'implemented') AS implemented,
  ROUND(100.0 * COUNT(*) FILTER (WHERE r.status = 'implemented') / NULLIF(COUNT(*), 0), 1) AS implementation_rate,
  COUNT(*) FILTER (WHERE s.is_open) AS still_open,
  COUNT(*) FILTER (WHERE r.status IN ('overtaken', 'not-accepted')) AS given_up,
  COUNT(*) FILTER (WHERE s.is_open AND r.issued_on + 36 * INTERVAL '1' MONTH <= :as_of) AS long_open,
  ROUND(SUM(r.amount_at_stake) FILTER (WHERE s.is_open) / 1000, 1) AS at_stake,
  ROUND(SUM(r.amount_lost) / 1000, 1) AS lost,
  ROUND(SUM(r.amount_recovered) / 1000, 1) AS recovered
FROM recommendations AS r
JOIN recommendation_statuses AS s ON s.code = r.status
ORDER BY 1
