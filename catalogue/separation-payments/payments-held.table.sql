SELECT
  hold_cause,
  COUNT(*) AS separations,
  COALESCE(SUM(amount_due), 0.00) AS owed,
  MAX(TIMESTAMPDIFF(DAY, separated_on, state_date)) AS longest_days
FROM separations
WHERE paid_on IS NULL
  AND hold_cause IS NOT NULL
GROUP BY hold_cause
ORDER BY separations DESC, hold_cause
