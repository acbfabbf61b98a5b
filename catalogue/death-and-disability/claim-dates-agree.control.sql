-- Documents may be complete on an unknown day without harm; a day that is known has to fit.
SELECT
  entity,
  claim_number,
  incident_on,
  notified_on,
  received_on,
  documents_complete_on,
  settled_on,
  TRUE AS applies,
  incident_on <= notified_on
    AND notified_on <= received_on
    AND received_on <= state_date
    AND (documents_complete_on IS NULL OR (documents_complete_on >= received_on AND documents_complete_on <= state_date))
    AND (settled_on IS NULL OR (settled_on >= received_on AND settled_on <= state_date)) AS compliant
FROM compensation_claims
