-- All missions together, recomputed from the categories; the dearest first.
SELECT
  category,
  SUM(apportionment) AS apportionment,
  SUM(expenditure) AS expenditure,
  SUM(estimate) AS estimate,
  ROUND(100 * SUM(expenditure) / NULLIF(SUM(apportionment), 0), 1) AS spent
FROM programmatic_lines
WHERE category <> 'total'
  AND period = (SELECT MAX(o.period) FROM programmatic_lines AS o)
GROUP BY category
ORDER BY SUM(apportionment) DESC, category
