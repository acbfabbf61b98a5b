WITH counted AS (
  SELECT
    entity,
    post_number,
    CASE
      WHEN :length_counted = 'added' THEN CAST(allowance_from - earlier_days * INTERVAL '1' DAY AS DATE)
      ELSE allowance_from
    END + :months * INTERVAL '1' MONTH <= state_date AS is_long
  FROM special_post_allowances
)
SELECT
  a.entity,
  COUNT(*) FILTER (WHERE a.is_long) AS over_one_year,
  COUNT(*) FILTER (WHERE a.is_long AND p.status <> 'encumbered' AND p.recruitment_stage IN ('not-started', 'on-hold')) AS without_recruitment,
  COUNT(*) - COUNT(a.is_long) AS start_unknown
FROM counted AS a
LEFT JOIN posts AS p
  ON p.entity = a.entity
  AND p.post_number = a.post_number
GROUP BY a.entity
