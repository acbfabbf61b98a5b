-- Versions of the plan, the first before drawdown; it lacks one element and does not make clear whether it has another. The
-- second holds all, too late; further ones only repeat it.
WITH mission AS (
  SELECT
    entity,
    min(from_date) FILTER (WHERE phase = 'drawdown') AS began
  FROM mission_phases
  WHERE entity = getvariable('entity')
  GROUP BY entity
  HAVING min(from_date) FILTER (WHERE phase = 'drawdown') <= CAST(getvariable('period_to') AS DATE)
),
numbered AS (
  SELECT
    m.*,
    r.i,
    (r.i - 1) // 6 AS version,
    e.code AS element,
    rank() OVER (PARTITION BY (r.i - 1) // 6 ORDER BY rnd(0, m.entity || ' element ' || e.code)) AS place_in_order,
    rnd(0, m.entity || ' place ' || e.code) AS x
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
  JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS slot FROM transition_elements) AS e ON e.slot = (r.i - 1) % 6
)
SELECT
  entity,
  printf('EXERCISE/%s/TP-%d', entity, version + 1) AS plan_document,
  element,
  began - 90 + CAST(version AS INTEGER) * 120 AS adopted_on,
  CASE
    WHEN version = 0 AND place_in_order = 1 THEN FALSE
    WHEN version = 0 AND place_in_order = 2 THEN NULL
    ELSE TRUE
  END AS is_present,
  CASE WHEN x >= 0.2 THEN printf('Chapter %d', 1 + CAST(floor(9 * x) AS INTEGER)) END AS place
FROM numbered
ORDER BY i
