-- the sum of the year decides
WITH spent AS (
  SELECT
    camp,
    year,
    SUM(cost) AS cost
  FROM repairs
  GROUP BY camp, year
)
SELECT
  s.camp,
  s.year,
  t.cost,
  TRUE AS applies,
  t.cost <= :limit_usd AS compliant
FROM subjects AS s
LEFT JOIN spent AS t ON t.camp = s.camp AND t.year = s.year
