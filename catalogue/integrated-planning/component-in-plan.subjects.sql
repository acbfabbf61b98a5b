-- Every mission that exists on the day, with each level and each component.
WITH cells AS (
  SELECT
    e.code AS entity,
    l.code AS planning_level,
    c.code AS component
  FROM entities AS e
  CROSS JOIN planning_levels AS l
  CROSS JOIN planning_components AS c
  WHERE e.kind = 'mission'
    AND e.from_date <= :as_of
    AND (e.to_date IS NULL OR e.to_date >= :as_of)
),
in_force AS (
  SELECT
    entity,
    planning_level,
    plan_number,
    approved_on,
    covers_civilian,
    covers_military,
    covers_police
  FROM planning_documents
  WHERE approved_on <= :as_of
    AND COALESCE(ended_on, :as_of) >= :as_of
),
planned AS (
  SELECT
    entity,
    planning_level,
    COUNT(*) AS plans,
    MAX(approved_on) AS approved_on,
    COUNT(*) FILTER (WHERE covers_civilian) AS with_civilian,
    COUNT(*) FILTER (WHERE covers_military) AS with_military,
    COUNT(*) FILTER (WHERE covers_police) AS with_police,
    COUNT(covers_civilian) AS told_civilian,
    COUNT(covers_military) AS told_military,
    COUNT(covers_police) AS told_police
  FROM in_force
  GROUP BY entity, planning_level
),
sent AS (
  SELECT
    entity,
    COUNT(*) AS plans_sent
  FROM planning_documents
  GROUP BY entity
)
SELECT
  c.entity,
  c.planning_level,
  c.component,
  m.is_authorized,
  s.plans_sent,
  p.approved_on,
  COALESCE(p.plans, 0) AS plans_in_force,
  COALESCE(CASE c.component WHEN 'civilian' THEN p.with_civilian WHEN 'military' THEN p.with_military ELSE p.with_police END, 0) AS plans_with,
  COALESCE(CASE c.component WHEN 'civilian' THEN p.told_civilian WHEN 'military' THEN p.told_military ELSE p.told_police END, 0) AS plans_told
FROM cells AS c
LEFT JOIN mission_components AS m
  ON m.entity = c.entity
  AND m.component = c.component
LEFT JOIN planned AS p
  ON p.entity = c.entity
  AND p.planning_level = c.planning_level
LEFT JOIN sent AS s ON s.entity = c.entity
