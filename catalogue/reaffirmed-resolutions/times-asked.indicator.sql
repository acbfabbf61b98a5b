-- Two paragraphs of one resolution are one time.
SELECT
  q.code AS provision,
  q.kind,
  1 + COUNT(DISTINCT c.earlier_resolution) AS times,
  MIN(r.adopted) AS since,
  SOME(c.repeats_itself) AS older_still
FROM repeated_requests AS q
JOIN request_chains AS c ON c.provision = q.code
JOIN reaffirmed_resolutions AS r ON r.code = c.earlier_resolution
GROUP BY q.code, q.kind
