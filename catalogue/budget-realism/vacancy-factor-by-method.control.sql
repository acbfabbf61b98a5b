-- The method is that of A/80/623, para. 74. The rate as at 31 December stands for the count of the vacant, which is not
-- printed; half a step of it, and half a step of the proposed rate, are allowed.
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
  ROUND(
    GREATEST(0, v.actual_at_date * v.authorized - 100 * v.abolished) / NULLIF(v.authorized - v.abolished, 0),
    1
  ) AS net_rate,
  ROUND(100 * (v.authorized - v.planned_strength) / NULLIF(v.authorized, 0), 1) AS planned_rate,
  v.method,
  v.justification,
  (v.method IS NULL OR v.method NOT IN ('composite', 'continuing-posts')) AND v.authorized > 0 AS applies,
  CASE
    WHEN c.kind = 'uniformed' THEN
      2 * ABS(100 * (v.authorized - v.planned_strength) - v.proposed * v.authorized) <= :percent_step * v.authorized
    WHEN v.abolished = 0 THEN v.proposed = v.average OR v.proposed = v.actual_at_date
    WHEN v.actual_at_date * v.authorized < 100 * v.abolished THEN v.proposed = 0
    WHEN v.abolished > 0 THEN
      2 * ABS(v.actual_at_date * v.authorized - 100 * v.abolished - v.proposed * (v.authorized - v.abolished))
        <= :percent_step * (2 * v.authorized - v.abolished)
  END AS compliant
FROM vacancy_factors AS v
LEFT JOIN vacancy_categories AS c ON c.code = v.category
