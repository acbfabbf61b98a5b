-- Products are compared; the average is the printed one, which weighs the periods by their hours. Where one of the two
-- percentages is not told, so is the higher.
WITH reckoned AS (
  SELECT
    entity,
    period,
    aircraft,
    document,
    utilization_last,
    average_utilization,
    approved_last,
    policy_hours,
    CASE
      WHEN utilization_last >= :keep_from THEN 100 * approved_last
      WHEN average_utilization + utilization_last IS NOT NULL
        THEN GREATEST(average_utilization, utilization_last) * approved_last
    END AS hundredths
  FROM flight_hours
)
SELECT
  entity,
  period,
  aircraft,
  document,
  utilization_last,
  average_utilization,
  approved_last,
  policy_hours,
  ROUND(hundredths / 100, 1) AS by_rule,
  ROUND(ABS(100 * policy_hours - hundredths) / 100, 1) AS difference,
  aircraft <> 'total' AND approved_last > 0 AS applies,
  ABS(100 * policy_hours - hundredths) <= 100 * :hours_allowed AS compliant
FROM reckoned
