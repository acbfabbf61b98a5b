SELECT
  entity,
  period,
  contract,
  kind,
  organizational_unit,
  functional_title,
  need,
  starts_on,
  ends_on,
  fee,
  TRUE AS applies,
  in_house_checked AS compliant
FROM individual_contracts
