SELECT
  entity,
  organizational_unit,
  functional_title,
  contracts,
  undated,
  months_covered,
  fees,
  TRUE AS applies,
  CASE
    WHEN months_covered > :limit_months THEN FALSE
    WHEN undated = 0 THEN TRUE
  END AS compliant
FROM subjects
