-- The part of the way that the mission and Headquarters walk before cash decides.
SELECT
  c.entity,
  p.code AS period,
  COUNT(*) - COUNT(c.certified_on) AS not_certified,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, c.verified_on, c.certified_on)), 1) AS median_days
FROM claims AS c
JOIN coe_quarters AS q ON q.code = c.quarter
JOIN periods AS p
  ON p.kind = 'financial-year'
  AND p.from_date <= q.from_date
  AND p.to_date >= q.to_date
GROUP BY c.entity, p.code
