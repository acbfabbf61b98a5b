SELECT
  getvariable('entity') AS district,
  getvariable('period') AS season,
  'V-' || i AS voyage,
  CAST(getvariable('period_from') AS DATE) + CAST(floor(rnd(i, 1) * 360) AS INTEGER) AS sailed_on,
  pick([1, 2, 3, 4], rnd(i, 2)) AS nights,
  CAST(100 * rnd(i, 3) AS DECIMAL(9, 2)) AS cost
FROM range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS t(i)
ORDER BY i
