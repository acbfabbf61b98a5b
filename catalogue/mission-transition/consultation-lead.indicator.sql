SELECT
  c.entity,
  c.party_kind,
  COUNT(c.consulted_on) AS consultations,
  PERCENTILE_DISC(0.5) WITHIN GROUP (
    ORDER BY TIMESTAMPDIFF(DAY, c.consulted_on, COALESCE(m.achieved_on, m.revised_on, m.planned_on))
  ) AS median_days
FROM transition_consultations AS c
JOIN transition_milestones AS m
  ON m.entity = c.entity
  AND m.milestone = c.milestone
GROUP BY c.entity, c.party_kind
