WITH aged AS (
  SELECT
    r.entity,
    CASE
      WHEN r.issued_on + 36 * INTERVAL '1' MONTH <= :as_of THEN 'age-3'
      WHEN r.issued_on + 24 * INTERVAL '1' MONTH <= :as_of THEN 'age-2'
      WHEN r.issued_on + 12 * INTERVAL '1' MONTH <= :as_of THEN 'age-1'
      ELSE 'age-0'
    END AS age
  FROM recommendations AS r
  JOIN recommendation_statuses AS s ON s.code = r.status
  WHERE s.is_open
)
SELECT
  entity,
  age,
  COUNT(*) AS open_recommendations
FROM aged
GROUP BY entity, age
