WITH alike AS (
  SELECT
    entity,
    period,
    issue,
    issued_on,
    equipment,
    litres,
    reading,
    COUNT(*) OVER (PARTITION BY entity, equipment, issued_on, litres) AS vouchers,
    COUNT(reading) OVER (PARTITION BY entity, equipment, issued_on, litres) AS with_reading,
    ROW_NUMBER() OVER (PARTITION BY entity, equipment, issued_on, litres, reading ORDER BY issue) AS copy
  FROM fuel_issues
)
SELECT
  entity,
  period,
  issue,
  issued_on,
  equipment,
  litres,
  reading,
  vouchers,
  equipment IS NOT NULL AS applies,
  CASE
    WHEN vouchers = 1 THEN TRUE
    WHEN with_reading < vouchers THEN NULL
    ELSE copy = 1
  END AS compliant
FROM alike
