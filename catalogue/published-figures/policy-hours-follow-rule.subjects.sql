-- The rule speaks of each category of aircraft, not of the total.
SELECT
  f.entity,
  f.period,
  f.document,
  'flight-hours' AS print_table,
  f.aircraft AS print_row,
  0 AS row_number,
  'policy-hours' AS figure,
  CAST(f.policy_hours AS DECIMAL(14, 1)) AS printed,
  f.utilization_last AS utilization,
  f.average_utilization AS average,
  CAST(f.approved_last AS DECIMAL(14, 1)) AS approved
FROM flight_hours AS f
WHERE f.aircraft <> 'total'
  AND f.policy_hours IS NOT NULL
