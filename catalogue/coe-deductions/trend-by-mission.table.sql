-- A year of which nothing was sent has no row, so that its successor has no change either.
WITH sent AS (
  SELECT
    entity,
    period
  FROM unit_quarters
  GROUP BY entity, period
),
deducted AS (
  SELECT
    entity,
    period,
    COUNT(DISTINCT memorandum) AS units_deducted,
    COUNT(*) AS deductions,
    SUM(amount) AS amount
  FROM deductions
  GROUP BY entity, period
),
yearly AS (
  SELECT
    s.entity,
    s.period,
    p.from_date,
    CAST(p.to_date + INTERVAL '1' DAY AS DATE) AS next_from,
    COALESCE(d.units_deducted, 0) AS units_deducted,
    COALESCE(d.deductions, 0) AS deductions,
    COALESCE(d.amount, 0) AS amount
  FROM sent AS s
  JOIN periods AS p ON p.code = s.period
  LEFT JOIN deducted AS d
    ON d.entity = s.entity
    AND d.period = s.period
)
SELECT
  y.entity,
  y.period,
  y.units_deducted,
  y.deductions,
  y.amount,
  b.amount AS before,
  y.amount - b.amount AS change
FROM yearly AS y
LEFT JOIN yearly AS b
  ON b.entity = y.entity
  AND b.next_from = y.from_date
ORDER BY y.period DESC, y.amount DESC, y.entity
