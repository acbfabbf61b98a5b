-- One row a period; the first is the latest.
SELECT
  period,
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS projects,
  COUNT(*) FILTER (WHERE status = 'completed') AS completed,
  COUNT(*) FILTER (WHERE status = 'cancelled') AS cancelled,
  SUM(amount) FILTER (WHERE status <> 'cancelled') AS amount,
  COUNT(*) FILTER (WHERE status <> 'cancelled' AND amount IS NULL) AS amount_unknown,
  COUNT(*) FILTER (WHERE status <> 'cancelled' AND needs_assessed_on IS NOT NULL) AS needs_assessed,
  COUNT(*) FILTER (WHERE status = 'completed' AND impact_assessed_on IS NOT NULL) AS impact_assessed,
  SUM(beneficiaries_women) FILTER (WHERE status = 'completed') AS women,
  SUM(beneficiaries_men) FILTER (WHERE status = 'completed') AS men
FROM quick_impact_register
GROUP BY period
ORDER BY period DESC
