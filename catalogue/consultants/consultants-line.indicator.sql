SELECT
  entity,
  period,
  document,
  apportionment,
  expenditure,
  ROUND(100.0 * expenditure / NULLIF(apportionment, 0), 1) AS used
FROM performance_lines
WHERE line = 'consultants'
