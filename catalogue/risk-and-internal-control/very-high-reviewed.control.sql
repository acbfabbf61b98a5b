SELECT
  entity,
  risk,
  category,
  owner,
  residual_rating,
  reviewed_on,
  CAST(reviewed_on + :review_months * INTERVAL '1' MONTH AS DATE) AS review_due,
  status = 'open' AND residual_rating = 'very-high' AS applies,
  reviewed_on + :review_months * INTERVAL '1' MONTH >= :as_of AS compliant
FROM risk_register
