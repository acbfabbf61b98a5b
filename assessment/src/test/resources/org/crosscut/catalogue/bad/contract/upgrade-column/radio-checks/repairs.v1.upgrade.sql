SELECT
  camp,
  year,
  number,
  cost AS price
FROM repairs
