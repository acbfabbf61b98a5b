SELECT
  m.entity,
  m.milestone,
  m.milestone_kind,
  m.description,
  m.receiver,
  m.planned_on,
  m.revised_on,
  m.achieved_on,
  COUNT(*) FILTER (WHERE c.is_relevant AND c.consulted_on < COALESCE(m.achieved_on, m.revised_on, m.planned_on)) AS consulted,
  COUNT(*) FILTER (WHERE c.is_relevant) AS concerned
FROM transition_milestones AS m
LEFT JOIN transition_consultations AS c
  ON c.entity = m.entity
  AND c.milestone = m.milestone
GROUP BY m.entity, m.milestone, m.milestone_kind, m.description, m.receiver, m.planned_on, m.revised_on, m.achieved_on
ORDER BY m.entity, m.planned_on, m.milestone
