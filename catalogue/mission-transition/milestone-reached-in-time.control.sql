SELECT
  entity,
  milestone,
  milestone_kind,
  description,
  receiver,
  planned_on,
  revised_on,
  achieved_on,
  COALESCE(revised_on, planned_on) < :as_of OR achieved_on IS NOT NULL AS applies,
  CASE
    WHEN achieved_on IS NULL THEN FALSE
    ELSE achieved_on <= COALESCE(revised_on, planned_on)
  END AS compliant
FROM transition_milestones
