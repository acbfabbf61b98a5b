SELECT
  entity,
  document,
  provision,
  document_kind,
  issued_on,
  considered_on,
  considered_on <= :as_of AS applies,
  CASE
    WHEN NOT is_issued THEN FALSE
    ELSE issued_on < considered_on
  END AS compliant
FROM considered_documents
