WITH counted AS (
  SELECT
    entity,
    state_date,
    justification,
    proposal_document,
    TIMESTAMPDIFF(DAY, allowance_from, state_date) + 1 AS days,
    CASE
      WHEN :length_counted = 'added' THEN CAST(allowance_from - earlier_days * INTERVAL '1' DAY AS DATE)
      ELSE allowance_from
    END + :months * INTERVAL '1' MONTH <= state_date AS is_long
  FROM special_post_allowances
)
SELECT
  entity,
  MAX(state_date) AS state_date,
  COUNT(*) AS allowances,
  COUNT(*) FILTER (WHERE is_long) AS over_one_year,
  COUNT(*) FILTER (WHERE is_long AND justification IS NOT NULL) AS justified,
  COUNT(*) FILTER (WHERE is_long AND proposal_document IS NOT NULL) AS in_document,
  MAX(days) AS longest_days
FROM counted
GROUP BY entity
ORDER BY entity
