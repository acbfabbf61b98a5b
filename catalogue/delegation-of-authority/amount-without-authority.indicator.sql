WITH traced AS (
  SELECT
    d.entity,
    d.period,
    d.decision_number,
    d.decision_type,
    d.decided_on,
    d.decided_by,
    d.delegation_number,
    d.amount,
    p.code AS phase,
    p.phase AS phase_kind,
    p.mandate_in_force,
    g.holder,
    g.decision_type = d.decision_type AS is_for_it,
    g.holder = d.decided_by AS is_holder,
    g.valid_from <= d.decided_on AND COALESCE(g.valid_to, d.decided_on) >= d.decided_on AS is_in_time,
    g.accepted,
    CASE
      WHEN g.delegation_number IS NULL THEN NULL
      WHEN g.ceiling IS NULL THEN TRUE
      ELSE d.amount <= g.ceiling
    END AS is_within
  FROM administrative_decisions AS d
  LEFT JOIN mission_phases AS p
    ON p.entity = d.entity
    AND p.from_date <= d.decided_on
    AND COALESCE(p.to_date, d.decided_on) >= d.decided_on
  LEFT JOIN delegations AS g
    ON g.entity = d.entity
    AND g.delegation_number = d.delegation_number
),
judged AS (
  SELECT
    entity,
    period,
    amount,
    is_for_it AND is_holder AND is_in_time AND accepted AND is_within AS is_covered
  FROM traced
  WHERE phase_kind <> 'active'
    AND NOT mandate_in_force
)
SELECT
  entity,
  period,
  COUNT(*) AS decisions,
  COUNT(*) FILTER (WHERE NOT is_covered) AS uncovered,
  COUNT(*) - COUNT(is_covered) AS not_told,
  COALESCE(SUM(amount) FILTER (WHERE NOT is_covered), 0) AS amount_uncovered
FROM judged
GROUP BY entity, period
