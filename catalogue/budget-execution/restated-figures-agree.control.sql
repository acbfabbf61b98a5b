-- The two are the same figure of one report, so nothing is allowed for rounding.
SELECT
  entity,
  period,
  part,
  line,
  figure,
  place,
  document,
  overall_value,
  other_value,
  verdict,
  cause,
  note_en,
  note_zh,
  verdict <> 'ours' AS applies,
  overall_value = other_value AS compliant
FROM print_checks
