-- Every mission that exists on the day, whether it sent anything or not.
WITH latest AS (
  SELECT period
  FROM support_ratios
  WHERE period = (SELECT MAX(o.period) FROM support_ratios AS o)
  GROUP BY period
)
SELECT
  e.code AS entity,
  e.from_date AS opened,
  b.to_date AS base_ends,
  l.period,
  r.document,
  r.printed_ratio,
  r.printed_base_ratio
FROM entities AS e
CROSS JOIN latest AS l
LEFT JOIN periods AS b
  ON b.code = :base_period
LEFT JOIN support_ratios AS r
  ON r.entity = e.code
  AND r.period = l.period
WHERE e.kind = 'mission'
  AND e.from_date <= :as_of
  AND (e.to_date IS NULL OR e.to_date >= :as_of)
