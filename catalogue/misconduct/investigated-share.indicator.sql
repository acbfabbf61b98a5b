-- A share g is not refuted while (x - n g)^2 <= z^2 n g (1 - g), tried for every tenth of one per cent.
WITH counted AS (
  SELECT
    category,
    COUNT(*) AS assessed,
    COUNT(*) FILTER (WHERE decision = 'investigate') AS investigated
  FROM misconduct_cases
  WHERE decision IS NOT NULL
  GROUP BY category
),
bounds AS (
  SELECT
    c.category,
    MIN(t.n) AS lowest,
    MAX(t.n) AS highest
  FROM counted AS c
  CROSS JOIN thousandths AS t
  WHERE (1000 * c.investigated - t.n * c.assessed) * (1000 * c.investigated - t.n * c.assessed) <= :z_squared * c.assessed * t.n * (1000 - t.n)
  GROUP BY c.category
)
SELECT
  c.category,
  c.assessed,
  c.investigated,
  ROUND(100.0 * c.investigated / NULLIF(c.assessed, 0), 1) AS investigated_share,
  ROUND(b.lowest / 10.0, 1) AS lower_bound,
  ROUND(b.highest / 10.0, 1) AS upper_bound
FROM counted AS c
LEFT JOIN bounds AS b ON b.category = c.category
