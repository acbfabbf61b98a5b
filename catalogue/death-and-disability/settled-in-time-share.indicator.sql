-- Pending claims whose three months still run are in neither number.
WITH judged AS (
  SELECT
    entity,
    received_on,
    settled_on <= received_on + :months * INTERVAL '1' MONTH AS in_time,
    CASE
      WHEN settled_on IS NULL THEN received_on + :months * INTERVAL '1' MONTH < :as_of
      ELSE received_on IS NOT NULL
    END AS is_counted
  FROM compensation_claims
)
SELECT
  entity,
  ROUND(100.0 * COUNT(*) FILTER (WHERE in_time) / NULLIF(COUNT(*) FILTER (WHERE is_counted), 0), 1) AS share,
  COUNT(*) - COUNT(received_on) AS receipt_unknown
FROM judged
GROUP BY entity
