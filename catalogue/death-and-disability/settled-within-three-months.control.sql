-- The last day in time is computed by the calendar and compared; months are never counted by difference.
WITH submitted AS (
  SELECT
    entity,
    claim_number,
    claim_type,
    personnel_category,
    notified_on,
    received_on,
    documents_complete_on,
    settled_on,
    delay_justification,
    CASE :submission
      WHEN 'complete-documents' THEN documents_complete_on
      WHEN 'notification' THEN notified_on
      ELSE received_on
    END AS submitted_on
  FROM compensation_claims
)
SELECT
  entity,
  claim_number,
  claim_type,
  personnel_category,
  notified_on,
  received_on,
  documents_complete_on,
  CAST(submitted_on + :months * INTERVAL '1' MONTH AS DATE) AS due_on,
  settled_on,
  settled_on IS NOT NULL OR submitted_on + :months * INTERVAL '1' MONTH < :as_of AS applies,
  settled_on IS NOT NULL AND settled_on <= submitted_on + :months * INTERVAL '1' MONTH AS compliant,
  delay_justification AS reason
FROM submitted
