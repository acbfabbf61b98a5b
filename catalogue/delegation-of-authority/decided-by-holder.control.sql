-- What the holder may do ends with the day: a decision in a gap between two delegations was taken by nobody entitled.
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
)
SELECT
  entity,
  period,
  decision_number,
  decision_type,
  decided_on,
  decided_by,
  delegation_number,
  holder,
  amount,
  phase,
  CASE
    WHEN NOT is_for_it THEN 'other-type'
    WHEN NOT is_holder THEN 'other-holder'
    WHEN NOT is_in_time THEN 'out-of-time'
    WHEN NOT accepted THEN 'not-accepted'
    WHEN NOT is_within THEN 'over-ceiling'
  END AS flaw,
  phase_kind <> 'active' AND (NOT mandate_in_force OR :population = 'whole-closing') AS applies,
  is_for_it AND is_holder AND is_in_time AND accepted AND is_within AS compliant
FROM traced
