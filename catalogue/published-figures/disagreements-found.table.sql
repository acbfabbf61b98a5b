-- What the reports print comes first, then what cannot be verified, then what was ours; 0 is not printed for a row number.
SELECT
  c.entity,
  c.document,
  c.print_table,
  c.print_row,
  NULLIF(c.row_number, 0) AS row_number,
  c.figure,
  c.period,
  c.printed,
  c.other_value,
  c.recomputation,
  c.verdict,
  c.cause
FROM figure_checks AS c
JOIN print_tables AS t
  ON t.code = c.print_table
ORDER BY
  CASE c.verdict WHEN 'printed-so' THEN 0 WHEN 'not-verifiable' THEN 1 ELSE 2 END,
  c.document,
  t.sort,
  c.period,
  c.row_number,
  c.print_row,
  c.figure
