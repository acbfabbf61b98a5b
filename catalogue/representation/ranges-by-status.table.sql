WITH marked AS (
  SELECT
    CASE
      WHEN staff = 0 AND lower_limit > 0 THEN 'unrepresented'
      WHEN staff < lower_limit THEN 'underrepresented'
      WHEN staff > upper_limit THEN 'overrepresented'
      WHEN staff <= upper_limit AND staff >= lower_limit THEN 'within-range'
    END AS range_status,
    staff,
    directors
  FROM desirable_ranges
)
SELECT
  range_status,
  COUNT(*) AS states,
  SUM(staff) AS staff,
  SUM(directors) AS directors
FROM marked
WHERE range_status IS NOT NULL
GROUP BY range_status
ORDER BY states DESC, range_status
