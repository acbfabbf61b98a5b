-- An intention repeated year after year is how a request comes to be repeated.
SELECT
  entity,
  provision,
  document,
  report_kind,
  place,
  substance,
  TRUE AS applies,
  substance = 'action' AS compliant
FROM printed_answers
