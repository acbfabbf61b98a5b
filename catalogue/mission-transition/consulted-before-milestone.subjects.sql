-- Every milestone with each kind of party, whether anything was said of it or not.
SELECT
  m.entity,
  m.milestone,
  p.code AS party_kind,
  m.milestone_kind,
  COALESCE(m.achieved_on, m.revised_on, m.planned_on) AS reached_on,
  c.is_relevant,
  c.consulted_on,
  c.milestone IS NOT NULL AS is_reported
FROM transition_milestones AS m
CROSS JOIN transition_parties AS p
LEFT JOIN transition_consultations AS c
  ON c.entity = m.entity
  AND c.milestone = m.milestone
  AND c.party_kind = p.code
