-- A notification before the report was signed is taken as one of it: inspectors may warn at the gate.
SELECT
  entity,
  period,
  memorandum,
  quarter,
  category,
  result,
  verified_on,
  notified_on,
  TIMESTAMPDIFF(DAY, verified_on, notified_on) AS days_to_notify,
  result = 'unsatisfactory' AS applies,
  notified_on IS NOT NULL AND notified_on <= verified_on + :days * INTERVAL '1' DAY AS compliant
FROM verification_reports
