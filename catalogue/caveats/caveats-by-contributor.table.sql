SELECT
  contributor,
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS caveats,
  COUNT(*) FILTER (WHERE change_kind = 'lifted') AS lifted,
  COUNT(*) FILTER (WHERE effect = 'detrimental' AND change_kind IS DISTINCT FROM 'lifted') AS detrimental,
  COUNT(*) FILTER (WHERE NOT (is_written AND states_scope)) AS unclear,
  COUNT(*) FILTER (WHERE change_kind IS NOT NULL AND change_communicated_on IS NULL) AS silent_changes
FROM caveats
GROUP BY contributor
ORDER BY detrimental DESC, contributor
