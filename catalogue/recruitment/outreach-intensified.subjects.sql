WITH reached AS (
  SELECT
    entity,
    period,
    CASE WHEN :counted = 'all' THEN participants ELSE contributor_participants END AS persons
  FROM roster_outreach
)
SELECT
  entity,
  period,
  COUNT(*) AS events,
  COALESCE(SUM(persons), 0) AS persons,
  COUNT(*) - COUNT(persons) AS not_counted
FROM reached
GROUP BY entity, period
