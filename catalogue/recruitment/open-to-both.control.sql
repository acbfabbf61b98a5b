SELECT
  entity,
  period,
  opening,
  level,
  method,
  open_to,
  ended,
  internal_applied,
  external_applied,
  TRUE AS applies,
  open_to <> 'internal-only' AS compliant
FROM job_openings
