-- What the reports print comes before what was ours.
SELECT
  c.entity,
  c.document,
  c.period,
  c.line,
  c.figure,
  c.overall_value,
  c.other_value,
  c.place,
  c.verdict,
  c.cause
FROM print_checks AS c
JOIN budget_lines AS l
  ON l.code = c.line
ORDER BY
  CASE WHEN c.verdict = 'ours' THEN 1 ELSE 0 END,
  c.document,
  c.period,
  l.sort,
  c.figure,
  c.place
