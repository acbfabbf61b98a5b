SELECT
  c.provision,
  q.kind,
  c.code AS earlier,
  r.adopted,
  c.wording,
  c.repeats_itself,
  c.known_from
FROM request_chains AS c
JOIN repeated_requests AS q ON q.code = c.provision
JOIN reaffirmed_resolutions AS r ON r.code = c.earlier_resolution
ORDER BY CAST(SPLIT_PART(c.provision, '#', 2) AS INTEGER), r.adopted DESC, c.code
