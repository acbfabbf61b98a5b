WITH requests AS (
  SELECT
    q.code AS provision,
    q.answered_in,
    SOME(c.earlier_resolution = 'A/RES/70/286') AS repeats_70_286
  FROM repeated_requests AS q
  JOIN request_chains AS c ON c.provision = q.code
  WHERE q.kind = 'requests'
  GROUP BY q.code, q.answered_in
)
SELECT
  q.provision,
  q.answered_in,
  q.repeats_70_286,
  COUNT(DISTINCT p.entity) AS entities,
  COUNT(*) FILTER (WHERE p.substance = 'action') AS actions,
  COUNT(*) FILTER (WHERE p.substance = 'intention') AS intentions,
  COUNT(*) FILTER (WHERE p.document IS NOT NULL AND p.substance IS NULL) AS unread
FROM requests AS q
LEFT JOIN printed_answers AS p ON p.provision = q.provision
GROUP BY q.provision, q.answered_in, q.repeats_70_286
ORDER BY CAST(SPLIT_PART(q.provision, '#', 2) AS INTEGER)
