-- Periods are named so that a later one sorts behind an earlier one.
WITH gross AS (
  SELECT
    p.entity,
    p.period,
    p.apportionment,
    p.expenditure,
    MAX(p.period) OVER (PARTITION BY p.entity) AS latest
  FROM performance_lines AS p
  JOIN budget_lines AS l
    ON l.code = p.line
  WHERE l.role = 'gross'
)
SELECT
  entity,
  period,
  apportionment,
  expenditure,
  ROUND(100 * expenditure / NULLIF(apportionment, 0), 1) AS utilization_rate
FROM gross
WHERE period = latest
