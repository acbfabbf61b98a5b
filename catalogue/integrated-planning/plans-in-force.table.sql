SELECT
  d.entity,
  d.planning_level,
  d.plan_number,
  d.approved_on,
  d.covers_civilian,
  d.covers_military,
  d.covers_police,
  d.rests_on
FROM planning_documents AS d
JOIN planning_levels AS l ON l.code = d.planning_level
WHERE d.approved_on <= :as_of
  AND COALESCE(d.ended_on, :as_of) >= :as_of
ORDER BY d.entity, l.sort, d.plan_number
