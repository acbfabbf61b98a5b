-- What was lifted by today is no longer in force; what was widened or narrowed is.
WITH dated AS (
  SELECT
    entity,
    effect,
    declared_at,
    declared_on <= :as_of AND CASE WHEN change_kind = 'lifted' THEN changed_on > :as_of ELSE TRUE END AS is_in_force
  FROM caveats
)
SELECT
  entity,
  COUNT(*) FILTER (WHERE is_in_force) AS in_force,
  COUNT(*) FILTER (WHERE is_in_force AND effect = 'detrimental') AS detrimental,
  COUNT(*) FILTER (WHERE is_in_force AND effect IS NULL) AS not_assessed,
  COUNT(*) FILTER (WHERE is_in_force AND declared_at = 'in-mission') AS declared_in_mission
FROM dated
GROUP BY entity
