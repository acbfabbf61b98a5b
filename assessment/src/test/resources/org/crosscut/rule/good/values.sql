-- line text not null <- none
-- cost decimal(38,2) <- repairs.cost
-- filters none
SELECT
  w.line,
  (SELECT SUM(r.cost) FROM repairs AS r) AS cost
FROM (VALUES ('one'), ('two')) AS w (line)
ORDER BY w.line
