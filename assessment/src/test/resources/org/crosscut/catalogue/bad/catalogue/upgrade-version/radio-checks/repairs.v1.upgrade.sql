SELECT
  camp,
  year,
  CAST(number AS VARCHAR) AS number,
  cost
FROM repairs
