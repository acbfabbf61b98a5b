-- A pending claim is late from the day after the last day in time.
SELECT
  entity,
  claim_number,
  claim_type,
  received_on,
  documents_complete_on,
  CAST(received_on + :months * INTERVAL '1' MONTH AS DATE) AS due_on,
  settled_on,
  delay_justification,
  CASE
    WHEN settled_on IS NULL THEN received_on + :months * INTERVAL '1' MONTH < :as_of
    ELSE settled_on > received_on + :months * INTERVAL '1' MONTH
  END AS applies,
  delay_justification IS NOT NULL AS compliant
FROM compensation_claims
