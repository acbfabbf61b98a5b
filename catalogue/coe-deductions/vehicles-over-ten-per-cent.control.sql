-- One category of vehicles without a count makes the share of the unit unknown.
WITH vehicles AS (
  SELECT
    r.entity,
    r.period,
    r.memorandum,
    r.quarter,
    SUM(r.items_agreed) AS vehicles_agreed,
    CASE WHEN COUNT(*) = COUNT(r.items_functional) THEN SUM(r.items_functional) END AS vehicles_functional
  FROM verification_reports AS r
  JOIN coe_categories AS c ON c.code = r.category
  WHERE c.is_vehicle
  GROUP BY r.entity, r.period, r.memorandum, r.quarter
)
SELECT
  d.entity,
  d.period,
  d.memorandum,
  d.quarter,
  d.category,
  d.amount,
  v.vehicles_agreed,
  v.vehicles_functional,
  k.is_vehicle AS applies,
  100 * (v.vehicles_agreed - v.vehicles_functional) > :percent * v.vehicles_agreed AS compliant
FROM deductions AS d
JOIN coe_categories AS k ON k.code = d.category
LEFT JOIN vehicles AS v
  ON v.entity = d.entity
  AND v.period = d.period
  AND v.memorandum = d.memorandum
  AND v.quarter = d.quarter
