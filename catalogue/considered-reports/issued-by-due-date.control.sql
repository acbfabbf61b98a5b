-- A document that came after the debate began was of no use to it, but the paragraphs ask only that it came.
SELECT
  entity,
  document,
  provision,
  document_kind,
  due_on,
  issued_on,
  considered_on,
  is_issued OR due_on < :as_of AS applies,
  CASE
    WHEN NOT is_issued THEN FALSE
    ELSE issued_on <= due_on
  END AS compliant
FROM considered_documents
