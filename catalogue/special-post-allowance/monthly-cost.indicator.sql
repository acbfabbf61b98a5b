WITH long_running AS (
  SELECT
    entity,
    monthly_amount
  FROM special_post_allowances
  WHERE CASE
      WHEN :length_counted = 'added' THEN CAST(allowance_from - earlier_days * INTERVAL '1' DAY AS DATE)
      ELSE allowance_from
    END + :months * INTERVAL '1' MONTH <= state_date
)
SELECT
  entity,
  CASE WHEN COUNT(*) = COUNT(monthly_amount) THEN SUM(monthly_amount) END AS monthly_cost
FROM long_running
GROUP BY entity
