-- A document of which no text is held has an unknown number, not none.
SELECT
  c.entity,
  c.document,
  SUM(c.figures) AS figures,
  SUM(c.figures_equal) AS alike
FROM compared_tables AS c
GROUP BY
  c.entity,
  c.document
