WITH aged AS (
  SELECT
    entity,
    amount_due,
    CASE
      WHEN separated_on + INTERVAL '90' DAY >= state_date THEN 'to-90'
      WHEN separated_on + INTERVAL '180' DAY >= state_date THEN 'to-180'
      WHEN separated_on + INTERVAL '365' DAY >= state_date THEN 'to-365'
      ELSE 'over-365'
    END AS age
  FROM separations
  WHERE paid_on IS NULL
)
SELECT
  entity,
  age,
  COUNT(*) AS separations,
  COUNT(*) - COUNT(amount_due) AS amount_unknown,
  COALESCE(SUM(amount_due), 0.00) AS owed
FROM aged
GROUP BY entity, age
