SELECT
  entity,
  period,
  signed_on,
  checklist_answered,
  checklist_total,
  very_high_disclosed
FROM internal_control_statements
ORDER BY period DESC, entity
