-- Each stage with each type of decision, and the days on which nobody holds it: by accepted delegations, and at best.
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
counted AS (
  SELECT
    entity,
    stage,
    decision_type,
    from_date,
    to_date,
    held_from,
    held_to,
    'accepted' AS basis
  FROM held
  WHERE accepted
  UNION ALL
  SELECT
    entity,
    stage,
    decision_type,
    from_date,
    to_date,
    held_from,
    held_to,
    'at-best' AS basis
  FROM held
  WHERE accepted IS NOT FALSE
),
followed AS (
  SELECT
    entity,
    stage,
    decision_type,
    basis,
    from_date,
    to_date,
    held_from,
    held_to,
    MAX(held_to) OVER (
      PARTITION BY entity, stage, decision_type, basis
      ORDER BY held_from, held_to
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS held_until
  FROM counted
),
gaps AS (
  SELECT
    entity,
    stage,
    decision_type,
    basis,
    SUM(GREATEST(TIMESTAMPDIFF(DAY, COALESCE(held_until, from_date - INTERVAL '1' DAY), held_from) - 1, 0))
      + TIMESTAMPDIFF(DAY, MAX(held_to), MAX(to_date)) AS days
  FROM followed
  GROUP BY entity, stage, decision_type, basis
),
sent AS (
  SELECT
    entity,
    COUNT(*) AS delegations
  FROM delegations
  GROUP BY entity
)
SELECT
  c.entity,
  c.stage,
  c.decision_type,
  c.mandate_in_force,
  c.from_date,
  COALESCE(s.delegations, 0) AS delegations_sent,
  COALESCE(a.days, TIMESTAMPDIFF(DAY, c.from_date, c.to_date) + 1) AS days_without_holder,
  COALESCE(b.days, TIMESTAMPDIFF(DAY, c.from_date, c.to_date) + 1) AS days_at_best
FROM cells AS c
LEFT JOIN gaps AS a
  ON a.entity = c.entity
  AND a.stage = c.stage
  AND a.decision_type = c.decision_type
  AND a.basis = 'accepted'
LEFT JOIN gaps AS b
  ON b.entity = c.entity
  AND b.stage = c.stage
  AND b.decision_type = c.decision_type
  AND b.basis = 'at-best'
LEFT JOIN sent AS s ON s.entity = c.entity
