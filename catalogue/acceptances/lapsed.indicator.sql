-- Counted by itself, so that a reason left to run out is seen.
SELECT
  office,
  COUNT(*) FILTER (WHERE accepted_until < :as_of) AS lapsed
FROM acceptances
GROUP BY office
