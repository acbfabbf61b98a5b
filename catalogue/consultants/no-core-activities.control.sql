SELECT
  entity,
  period,
  contract,
  kind,
  organizational_unit,
  functional_title,
  need,
  is_core,
  starts_on,
  ends_on,
  fee,
  TRUE AS applies,
  NOT is_core AND need IN ('expertise', 'surge') AS compliant
FROM individual_contracts
