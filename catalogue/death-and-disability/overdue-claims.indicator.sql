-- Counted at the as-of date, whatever the date of the file.
SELECT
  entity,
  COUNT(*) FILTER (WHERE settled_on IS NULL AND received_on + :months * INTERVAL '1' MONTH < :as_of) AS overdue
FROM compensation_claims
GROUP BY entity
