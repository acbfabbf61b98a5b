-- Part payments stop no clock: timely is the whole.
SELECT
  entity,
  memorandum,
  quarter,
  component,
  contributor,
  certified_on,
  settled_on,
  TIMESTAMPDIFF(DAY, certified_on, COALESCE(settled_on, :as_of)) AS days_so_far,
  amount_certified,
  amount_paid,
  delay_reason,
  certified_on IS NOT NULL
    AND (settled_on IS NOT NULL OR certified_on + :pay_days * INTERVAL '1' DAY < :as_of) AS applies,
  settled_on IS NOT NULL AND settled_on <= certified_on + :pay_days * INTERVAL '1' DAY AS compliant
FROM claims
