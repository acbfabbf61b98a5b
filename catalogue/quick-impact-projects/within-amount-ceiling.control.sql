-- The ceiling itself may be reached; the parameter stands in where a mission has none of its own.
SELECT
  q.entity,
  q.period,
  q.project_number,
  q.title,
  q.implementing_partner,
  q.amount,
  q.status <> 'cancelled' AS applies,
  q.amount <= COALESCE(l.ceiling, :ceiling) AS compliant
FROM quick_impact_register AS q
LEFT JOIN quick_impact_limits AS l
  ON l.entity = q.entity
  AND l.from_date <= :as_of
