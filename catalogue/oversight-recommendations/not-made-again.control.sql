-- The last repetition decides: what comes after the closing shows that the closing was too early.
WITH repetitions AS (
  SELECT
    entity,
    repeats,
    COUNT(*) AS times_repeated,
    MAX(issued_on) AS last_repeated
  FROM recommendations
  WHERE repeats IS NOT NULL
  GROUP BY entity, repeats
)
SELECT
  r.entity,
  r.recommendation,
  r.body,
  r.report,
  r.area,
  r.owner,
  r.issued_on,
  r.closed_on,
  a.times_repeated,
  a.last_repeated,
  r.status = 'implemented' AS applies,
  a.last_repeated IS NULL OR a.last_repeated <= r.closed_on AS compliant
FROM recommendations AS r
LEFT JOIN repetitions AS a
  ON a.entity = r.entity
  AND a.repeats = r.recommendation
