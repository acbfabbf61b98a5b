-- What was our own fault is mended and does not count against the document.
SELECT
  c.entity,
  c.document,
  COUNT(*) AS disagreeing
FROM figure_checks AS c
WHERE c.verdict <> 'ours'
GROUP BY
  c.entity,
  c.document
