-- Found after the appointment ended, it retained nobody.
SELECT
  entity,
  case_number,
  staff_function,
  category,
  needed_until,
  contract_until,
  way,
  identified_on,
  left_on,
  needed_until > contract_until AND contract_until <= :as_of AS applies,
  CASE
    WHEN way = 'none' THEN FALSE
    WHEN way IS NOT NULL THEN identified_on IS NOT NULL AND identified_on <= contract_until
  END AS compliant
FROM retention_cases
