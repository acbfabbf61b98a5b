SELECT
  COUNT(*) AS documents,
  COUNT(*) - COUNT(due_on) AS no_due_day,
  COUNT(*) FILTER (WHERE is_issued AND issued_on IS NULL) AS no_issue_day
FROM considered_documents
ORDER BY 1
