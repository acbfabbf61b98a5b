WITH latest AS (
  SELECT MAX(as_at) AS as_at
  FROM printed_contributions
)
SELECT
  c.as_at,
  COUNT(*) AS contributors,
  SUM(c.total) AS strength,
  ROUND(100.0 * SUM(c.total) FILTER (WHERE c.contribution_rank <= 10) / NULLIF(SUM(c.total), 0), 1) AS first_ten_share,
  ROUND(100.0 * SUM(c.women) / NULLIF(SUM(c.total), 0), 1) AS women_share
FROM printed_contributions AS c
JOIN latest AS l ON l.as_at = c.as_at
GROUP BY c.as_at
ORDER BY c.as_at
