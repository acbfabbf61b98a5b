-- Days may be negative where a mission pays before the quarter ends.
SELECT
  c.entity,
  p.code AS period,
  COUNT(*) AS claims,
  COUNT(c.settled_on) AS settled,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, q.to_date, c.settled_on)), 1) AS median_days
FROM claims AS c
JOIN coe_quarters AS q ON q.code = c.quarter
JOIN periods AS p
  ON p.kind = 'financial-year'
  AND p.from_date <= q.from_date
  AND p.to_date >= q.to_date
GROUP BY c.entity, p.code
