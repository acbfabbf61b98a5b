-- The columns after the claims add up to them but for the two that count reasons and unknown days.
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
  MAX(state_date) AS state_date,
  COUNT(*) AS claims,
  COUNT(*) FILTER (WHERE in_time) AS in_time,
  COUNT(*) FILTER (WHERE settled_late) AS settled_late,
  COUNT(*) FILTER (WHERE pending_in_time) AS pending_in_time,
  COUNT(*) FILTER (WHERE overdue) AS overdue,
  COUNT(*) FILTER (WHERE (settled_late OR overdue) AND delay_justification IS NULL) AS not_justified,
  COUNT(*) - COUNT(received_on) AS receipt_unknown
FROM judged
GROUP BY entity
ORDER BY entity
