-- Longest overdue first.
SELECT
  entity,
  claim_number,
  claim_type,
  received_on,
  documents_complete_on,
  CAST(received_on + :months * INTERVAL '1' MONTH AS DATE) AS due_on,
  TIMESTAMPDIFF(DAY, CAST(received_on + :months * INTERVAL '1' MONTH AS DATE), :as_of) AS days_overdue,
  amount,
  delay_justification
FROM compensation_claims
WHERE settled_on IS NULL
  AND received_on + :months * INTERVAL '1' MONTH < :as_of
ORDER BY received_on, entity, claim_number
