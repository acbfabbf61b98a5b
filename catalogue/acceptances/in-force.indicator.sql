-- What has lapsed is counted beside what holds, so that a reason left to run out is seen.
SELECT
  office,
  COUNT(*) FILTER (WHERE accepted_on <= :as_of AND accepted_until >= :as_of) AS in_force,
  COUNT(*) FILTER (WHERE accepted_until < :as_of) AS lapsed
FROM acceptances
GROUP BY office
