WITH judged AS (
  SELECT
    entity,
    category,
    CASE WHEN left_on IS NULL THEN TRUE ELSE left_on >= needed_until END AS has_stayed
  FROM retention_cases
  WHERE needed_until < :as_of
)
SELECT
  entity,
  category,
  COUNT(*) AS needed,
  COUNT(*) FILTER (WHERE has_stayed) AS stayed,
  ROUND(100.0 * COUNT(*) FILTER (WHERE has_stayed) / COUNT(*), 1) AS rate
FROM judged
GROUP BY entity, category
