-- First and last day are both in force.
SELECT
  office,
  COUNT(*) FILTER (WHERE accepted_on <= :as_of AND accepted_until >= :as_of) AS in_force
FROM acceptances
GROUP BY office
