SELECT DISTINCT
  camp,
  year
FROM repairs
