-- The printed columns; a printed total stands last in its mission.
SELECT
  entity,
  period,
  category,
  apportionment,
  expenditure,
  estimate,
  expected_accomplishments,
  category = 'total' AS is_total
FROM programmatic_lines
ORDER BY period DESC, entity, CASE WHEN category = 'total' THEN 1 ELSE 0 END, category
