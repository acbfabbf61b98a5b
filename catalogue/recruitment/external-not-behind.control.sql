-- Two proportions a/m and b/n of a joint share X/N differ by more than chance when (a n - b m)^2 N > z^2 X (N - X) m n.
-- Only a gap to the disadvantage of external candidates counts.
WITH sized AS (
  SELECT
    entity,
    period,
    stage,
    internal_entered,
    internal_passed,
    external_entered,
    external_passed,
    CAST(internal_passed * external_entered - external_passed * internal_entered AS DECIMAL(19, 0)) AS gap,
    CAST(internal_entered * external_entered AS DECIMAL(19, 0)) AS pairs,
    CAST((internal_passed + external_passed) * (internal_entered + external_entered - internal_passed - external_passed) AS DECIMAL(17, 0)) AS spread,
    CAST(internal_entered + external_entered AS DECIMAL(9, 0)) AS entered
  FROM subjects
)
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
  ROUND(100.0 * gap / NULLIF(pairs, 0), 1) AS shortfall,
  internal_entered > 0 AND external_entered > 0 AS applies,
  GREATEST(gap, 0) * GREATEST(gap, 0) * entered <= :z_squared * spread * pairs AS compliant
FROM sized
