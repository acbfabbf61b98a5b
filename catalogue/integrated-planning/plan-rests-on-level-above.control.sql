-- The level above may have been planned anew since: then the plan rests on what no longer holds.
SELECT
  d.entity,
  d.plan_number,
  d.planning_level,
  d.approved_on,
  d.rests_on,
  u.planning_level AS upper_level,
  u.approved_on AS upper_approved_on,
  u.ended_on AS upper_ended_on,
  l.rests_on IS NOT NULL
    AND d.approved_on IS NOT NULL
    AND COALESCE(d.approved_on, :as_of) <= :as_of
    AND COALESCE(d.ended_on, :as_of) >= :as_of AS applies,
  CASE
    WHEN u.plan_number IS NULL THEN NULL
    ELSE u.planning_level = l.rests_on
      AND u.approved_on IS NOT NULL
      AND COALESCE(u.approved_on, :as_of) <= :as_of
      AND COALESCE(u.ended_on, :as_of) >= :as_of
  END AS compliant
FROM planning_documents AS d
LEFT JOIN planning_levels AS l ON l.code = d.planning_level
LEFT JOIN planning_documents AS u
  ON u.entity = d.entity
  AND u.plan_number = d.rests_on
