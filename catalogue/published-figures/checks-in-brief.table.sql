-- Faults of our own extraction are mended, so they are counted apart.
SELECT
  COUNT(*) FILTER (WHERE c.verdict <> 'ours') AS disagreements,
  COUNT(*) FILTER (WHERE c.verdict = 'printed-so') AS printed_so,
  COUNT(*) FILTER (WHERE c.verdict = 'not-verifiable') AS not_verifiable,
  COUNT(*) FILTER (WHERE c.verdict = 'ours') AS ours,
  COUNT(DISTINCT c.document) FILTER (WHERE c.verdict <> 'ours') AS documents
FROM figure_checks AS c
ORDER BY COUNT(*)
