WITH begun AS (
  SELECT
    entity,
    MIN(from_date) AS began
  FROM mission_phases
  WHERE phase = 'drawdown'
  GROUP BY entity
),
cells AS (
  SELECT
    p.entity,
    s.code AS stage,
    t.code AS decision_type,
    p.mandate_in_force,
    p.from_date,
    COALESCE(p.to_date, DATE '2099-12-31') AS to_date
  FROM mission_phases AS p
  JOIN entities AS e ON e.code = p.entity
  JOIN begun AS b ON b.entity = p.entity
  JOIN closing_stages AS s
    ON s.phase = p.phase
    AND s.mandate_in_force = p.mandate_in_force
    AND s.on_site = p.on_site
  CROSS JOIN decision_types AS t
  WHERE b.began <= :as_of
),
held AS (
  SELECT
    c.entity,
    c.stage,
    c.decision_type,
    c.from_date,
    c.to_date,
    d.accepted,
    GREATEST(d.valid_from, c.from_date) AS held_from,
    LEAST(COALESCE(d.valid_to, c.to_date), c.to_date) AS held_to
  FROM cells AS c
  JOIN delegations AS d
    ON d.entity = c.entity
    AND d.decision_type = c.decision_type
  WHERE d.delegated_by = 'secretary-general'
    AND d.valid_from <= c.to_date
    AND COALESCE(d.valid_to, c.to_date) >= c.from_date
),
followed AS (
  SELECT
    entity,
    stage,
    decision_type,
    from_date,
    to_date,
    held_from,
    held_to,
    MAX(held_to) OVER (
      PARTITION BY entity, stage, decision_type
      ORDER BY held_from, held_to
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS held_until
  FROM held
  WHERE accepted
),
gaps AS (
  SELECT
    entity,
    stage,
    decision_type,
    SUM(GREATEST(TIMESTAMPDIFF(DAY, COALESCE(held_until, from_date - INTERVAL '1' DAY), held_from) - 1, 0))
      + TIMESTAMPDIFF(DAY, MAX(held_to), MAX(to_date)) AS days
  FROM followed
  GROUP BY entity, stage, decision_type
),
sent AS (
  SELECT DISTINCT entity
  FROM delegations
),
summed AS (
  SELECT
    c.entity,
    c.stage,
    c.decision_type,
    COALESCE(g.days, TIMESTAMPDIFF(DAY, c.from_date, c.to_date) + 1) AS days
  FROM cells AS c
  JOIN sent AS s ON s.entity = c.entity
  LEFT JOIN gaps AS g
    ON g.entity = c.entity
    AND g.stage = c.stage
    AND g.decision_type = c.decision_type
)
SELECT
  entity,
  stage,
  SUM(days) AS days,
  COUNT(*) FILTER (WHERE days > 0) AS types_concerned,
  COUNT(*) AS types_in_all
FROM summed
GROUP BY entity, stage
