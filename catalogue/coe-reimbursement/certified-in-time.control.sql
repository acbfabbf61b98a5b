-- An empty day of certification says that it has not come; until the limit has passed nobody is late.
SELECT
  entity,
  memorandum,
  quarter,
  component,
  contributor,
  verified_on,
  certified_on,
  TIMESTAMPDIFF(DAY, verified_on, COALESCE(certified_on, :as_of)) AS days_so_far,
  amount_certified,
  delay_reason,
  certified_on IS NOT NULL OR verified_on + :certify_days * INTERVAL '1' DAY < :as_of AS applies,
  certified_on IS NOT NULL AND certified_on <= verified_on + :certify_days * INTERVAL '1' DAY AS compliant
FROM claims
