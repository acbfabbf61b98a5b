-- The method is that of A/80/623, para. 74. The rate as at 31 December stands for the count of the vacant, which is not
-- printed; half a step of it, and half a step of the proposed rate, are allowed. Half of a number and its absolute value
-- together is the number, or nil where it is negative: unlike GREATEST it is unknown where the number is.
WITH netted AS (
  SELECT
    entity,
    period,
    category,
    actual_at_date * authorized - 100 * abolished AS left_vacant
  FROM vacancy_factors
)
SELECT
  v.entity,
  v.period,
  v.category,
  v.document,
  v.actual_at_date,
  v.average,
  v.authorized,
  v.abolished,
  v.planned_strength,
  v.proposed,
  ROUND((n.left_vacant + ABS(n.left_vacant)) / NULLIF(2 * (v.authorized - v.abolished), 0), 1) AS net_rate,
  ROUND(100 * (v.authorized - v.planned_strength) / NULLIF(v.authorized, 0), 1) AS planned_rate,
  v.method,
  v.justification,
  (v.method IS NULL OR v.method NOT IN ('composite', 'continuing-posts')) AND v.authorized > 0 AS applies,
  CASE
    WHEN c.kind = 'uniformed' THEN
      2 * ABS(100 * (v.authorized - v.planned_strength) - v.proposed * v.authorized) <= :percent_step * v.authorized
    WHEN v.abolished = 0 THEN v.proposed = v.average OR v.proposed = v.actual_at_date
    ELSE
      ABS(n.left_vacant + ABS(n.left_vacant) - 2 * v.proposed * (v.authorized - v.abolished))
        <= :percent_step * (2 * v.authorized - v.abolished)
  END AS compliant
FROM vacancy_factors AS v
JOIN netted AS n
  ON n.entity = v.entity
  AND n.period = v.period
  AND n.category = v.category
LEFT JOIN vacancy_categories AS c ON c.code = v.category
