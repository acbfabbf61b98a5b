-- Figures of a table whose text is not held are counted but not compared.
SELECT
  c.print_table,
  COUNT(*) AS tables,
  SUM(c.figures) AS figures,
  COUNT(c.figures_equal) AS texts_held,
  SUM(CASE WHEN c.figures_equal IS NOT NULL THEN c.figures ELSE 0 END) AS figures_compared,
  SUM(COALESCE(c.figures_equal, 0)) AS figures_equal
FROM compared_tables AS c
JOIN print_tables AS t
  ON t.code = c.print_table
GROUP BY
  c.print_table,
  t.sort
ORDER BY t.sort
