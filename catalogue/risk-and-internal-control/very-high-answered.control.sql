SELECT
  entity,
  risk,
  title,
  category,
  residual_rating,
  owner,
  response,
  response_plan,
  response_due,
  reviewed_on,
  status = 'open' AND residual_rating = 'very-high' AS applies,
  owner IS NOT NULL
    AND response IS NOT NULL
    AND response <> 'accept'
    AND response_plan IS NOT NULL
    AND response_due IS NOT NULL
    AND response_due >= :as_of AS compliant
FROM risk_register
