-- The delegations of the Secretary-General; what holders pass on lies below them.
SELECT
  p.entity,
  s.code AS stage,
  d.decision_type,
  d.holder,
  d.valid_from,
  d.valid_to,
  d.accepted,
  d.ceiling
FROM mission_phases AS p
JOIN entities AS e ON e.code = p.entity
JOIN closing_stages AS s
  ON s.phase = p.phase
  AND s.mandate_in_force = p.mandate_in_force
  AND s.on_site = p.on_site
JOIN delegations AS d ON d.entity = p.entity
WHERE d.delegated_by = 'secretary-general'
  AND d.valid_from <= COALESCE(p.to_date, d.valid_from)
  AND COALESCE(d.valid_to, p.from_date) >= p.from_date
ORDER BY p.entity, p.from_date, d.decision_type, d.valid_from, d.delegation_number
