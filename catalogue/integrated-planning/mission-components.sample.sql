-- Three rows however many are asked for: a mission has three components. Two missions have no police and one does not say; planners
-- are short where many are needed.
WITH mission AS (
  SELECT
    code AS entity,
    CAST(getvariable('period_to') AS DATE) AS state_date,
    1 + CAST(floor(9 * rnd(1, code || ' planning size')) AS INTEGER) AS size
  FROM entities
  WHERE code = getvariable('entity')
),
made AS (
  SELECT
    m.*,
    c.code AS component,
    rnd(year(m.state_date), m.entity || c.code || ' planners') AS x
  FROM mission AS m
  CROSS JOIN planning_components AS c
)
SELECT
  entity,
  state_date,
  component,
  CASE
    WHEN component = 'police' AND entity IN ('XMD', 'XMI') THEN FALSE
    WHEN component = 'police' AND entity = 'XMF' THEN NULL
    ELSE TRUE
  END AS is_authorized,
  size + CASE component WHEN 'military' THEN 6 WHEN 'civilian' THEN 4 ELSE 2 END AS planners_needed,
  CASE
    WHEN x < 0.08 THEN NULL
    ELSE size + CASE component WHEN 'military' THEN 6 WHEN 'civilian' THEN 4 ELSE 2 END - CASE WHEN x < 0.35 THEN 1 + size // 4 WHEN x < 0.9 THEN 0 ELSE -1 END
  END AS planners_in_service,
  CASE
    WHEN component = 'police' AND entity IN ('XMD', 'XMI') THEN 'outside'
    WHEN component = 'police' AND entity = 'XMF' THEN 'undetermined'
    WHEN x < 0.08 THEN 'undetermined'
    WHEN x < 0.35 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_planners_in_service
FROM made
ORDER BY component
