-- Pending claims whose three months still run are in neither number.
WITH judged AS (
  SELECT
    entity,
    state_date,
    amount,
    settled_on,
    received_on,
    delay_justification,
    settled_on IS NOT NULL AND settled_on <= received_on + :months * INTERVAL '1' MONTH AS in_time,
    settled_on > received_on + :months * INTERVAL '1' MONTH AS settled_late,
    settled_on IS NULL AND received_on + :months * INTERVAL '1' MONTH >= :as_of AS pending_in_time,
    settled_on IS NULL AND received_on + :months * INTERVAL '1' MONTH < :as_of AS overdue
  FROM compensation_claims
)
SELECT
  entity,
  ROUND(
    100.0 * COUNT(*) FILTER (WHERE in_time) / NULLIF(COUNT(*) FILTER (WHERE in_time OR settled_late OR overdue), 0),
    1
  ) AS share,
  COUNT(*) - COUNT(received_on) AS receipt_unknown
FROM judged
GROUP BY entity
