WITH by_paragraph AS (
  SELECT
    q.code,
    q.kind,
    MIN(r.adopted) AS since,
    SOME(c.earlier_resolution = 'A/RES/70/286') AS repeats_70_286,
    COUNT(*) FILTER (WHERE c.is_quoted) AS quoted
  FROM repeated_requests AS q
  JOIN request_chains AS c ON c.provision = q.code
  JOIN reaffirmed_resolutions AS r ON r.code = c.earlier_resolution
  GROUP BY q.code, q.kind
)
SELECT
  COUNT(*) AS paragraphs,
  COUNT(*) FILTER (WHERE kind = 'requests') AS requests,
  COUNT(*) FILTER (WHERE kind = 'requests' AND repeats_70_286) AS from_70_286,
  COUNT(*) FILTER (WHERE kind = 'requests' AND since <= DATE '2010-06-24') AS since_64_269,
  SUM(quoted) AS quoted
FROM by_paragraph
ORDER BY 1
