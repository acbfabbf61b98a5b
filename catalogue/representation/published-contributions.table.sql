WITH latest AS (
  SELECT MAX(as_at) AS as_at
  FROM printed_contributions
)
SELECT
  c.contribution_rank,
  c.contributor,
  s.regional_group,
  c.women,
  c.men,
  c.total,
  ROUND(100.0 * c.women / NULLIF(c.total, 0), 1) AS women_share
FROM printed_contributions AS c
JOIN latest AS l ON l.as_at = c.as_at
LEFT JOIN member_states AS s ON s.code = c.contributor
ORDER BY c.contribution_rank, c.contributor
