-- parameter grade text
-- expect 9:3 rule/mixed-types
-- expect 10:3 rule/mixed-types
-- expect 11:3 rule/mixed-types
-- expect 12:3 rule/mixed-types
-- expect 14:22 rule/mixed-types
-- expect 15:7 rule/mixed-types
SELECT
  c.signals = :grade AS a,
  c.last_check > '2024-01-01' AS b,
  c.outpost IN (1, 2) AS x,
  c.signals BETWEEN '1' AND '9' AS y
FROM checks AS c
JOIN repairs AS r ON r.id = c.outpost
WHERE c.outpost IN (SELECT k.id FROM repairs AS k)
