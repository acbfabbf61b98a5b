-- Counted at the as-of date, whatever the date of the file.
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
  COUNT(*) FILTER (WHERE overdue) AS overdue
FROM judged
GROUP BY entity
