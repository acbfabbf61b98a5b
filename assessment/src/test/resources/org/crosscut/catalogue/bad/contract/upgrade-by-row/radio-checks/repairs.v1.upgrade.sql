SELECT
  camp,
  year,
  CAST(MAX(number) AS VARCHAR) AS number,
  CAST(SUM(cost) AS DECIMAL(12, 2)) AS cost
FROM repairs
GROUP BY camp, year
