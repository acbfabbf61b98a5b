-- A sum of independent terms with mean zero strays by the root of the sum of their squares; the sum of n terms never exceeds
-- the root of n times that, so that with n up to z^2 openings nothing can be told.
SELECT
  entity,
  period,
  stage,
  internal_entered,
  internal_passed,
  ROUND(100.0 * internal_passed / NULLIF(internal_entered, 0), 1) AS internal_rate,
  external_entered,
  external_passed,
  ROUND(100.0 * external_passed / NULLIF(external_entered, 0), 1) AS external_rate,
  external_expected,
  comparable,
  gap,
  comparable > 0 OR openings_known < openings AS applies,
  CASE
    WHEN openings_known < openings THEN NULL
    WHEN gap <= 0 THEN TRUE
    WHEN CAST(gap AS DECIMAL(19, 0)) * CAST(gap AS DECIMAL(19, 0)) > :z_squared * squares THEN FALSE
    WHEN comparable <= :z_squared THEN NULL
    ELSE TRUE
  END AS compliant
FROM subjects
