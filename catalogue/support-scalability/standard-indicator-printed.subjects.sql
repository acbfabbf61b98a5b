-- Every mission in every period of which some mission gives its ratio.
WITH given AS (
  SELECT
    r.period,
    MIN(p.from_date) AS starts,
    MIN(p.to_date) AS ends
  FROM support_ratios AS r
  JOIN periods AS p
    ON p.code = r.period
  GROUP BY r.period
),
base AS (
  SELECT
    code,
    to_date
  FROM periods
  WHERE code = :base_period
)
SELECT
  e.code AS entity,
  g.period,
  r.document,
  r.printed_ratio,
  r.printed_base_ratio,
  e.from_date > b.to_date AS opened_after_base
FROM given AS g
CROSS JOIN entities AS e
CROSS JOIN base AS b
LEFT JOIN support_ratios AS r
  ON r.entity = e.code
  AND r.period = g.period
WHERE e.kind = 'mission'
  AND e.from_date <= g.starts
  AND (e.to_date IS NULL OR e.to_date >= g.ends)
