-- An acceptance that is not yet, or no longer, in force justifies nothing and is not listed.
SELECT
  entity,
  finding,
  office,
  accepted_on,
  accepted_until,
  reason,
  document
FROM acceptances
WHERE accepted_on <= :as_of
  AND accepted_until >= :as_of
ORDER BY entity, accepted_until, finding, accepted_on
