SELECT
  d.entity,
  d.provision,
  d.document,
  t.code AS short_title,
  d.document_kind,
  d.due_on,
  d.issued_on,
  d.considered_on
FROM considered_documents AS d
LEFT JOIN considered_titles AS t ON t.code = d.document
ORDER BY d.entity, d.provision, d.document
