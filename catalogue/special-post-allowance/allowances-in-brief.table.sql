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
  COUNT(DISTINCT a.entity) AS missions,
  COUNT(*) AS allowances,
  COUNT(*) FILTER (WHERE a.is_long) AS over_one_year,
  COUNT(*) - COUNT(a.is_long) AS start_unknown,
  COUNT(*) FILTER (WHERE a.is_long AND p.status = 'encumbered') AS with_incumbent,
  COUNT(*) FILTER (WHERE a.is_long AND p.status <> 'encumbered') AS vacant,
  COUNT(*) FILTER (WHERE a.is_long AND p.status IS NULL) AS post_unknown
FROM counted AS a
LEFT JOIN posts AS p
  ON p.entity = a.entity
  AND p.post_number = a.post_number
HAVING COUNT(*) > 0
ORDER BY missions
