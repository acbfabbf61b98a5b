WITH burdened AS (
  SELECT
    contributor,
    MIN(declared_on) AS burdened_since
  FROM caveats
  WHERE effect = 'detrimental'
    AND change_kind IS DISTINCT FROM 'lifted'
  GROUP BY contributor
)
SELECT
  s.entity,
  s.period,
  COUNT(*) AS offers,
  COUNT(*) FILTER (WHERE s.caveats_noted) AS noted,
  COUNT(*) FILTER (WHERE NOT s.caveats_noted) AS not_noted,
  COUNT(*) FILTER (WHERE NOT s.caveats_noted AND s.is_selected) AS selected_unnoted,
  ROUND(100.0 * COUNT(*) FILTER (WHERE s.caveats_noted) / NULLIF(COUNT(s.caveats_noted), 0), 1) AS share
FROM contingent_selections AS s
JOIN burdened AS b ON b.contributor = s.contributor
WHERE b.burdened_since <= s.decided_on
GROUP BY s.entity, s.period
