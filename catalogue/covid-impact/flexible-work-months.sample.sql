-- Twelve months, whatever the number of rows asked for: more flexible days in the first year, fewer in the dry season.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    year(CAST(getvariable('period_from') AS DATE)) AS y,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
months AS (
  SELECT
    m.*,
    k.k,
    last_day(CAST(m.period_from + to_months(CAST(k.k AS INTEGER)) AS DATE)) AS month,
    CAST(200 + floor(1500 * rnd(1, m.entity || ' staff')) AS INTEGER) AS staff,
    rnd(k.k, m.entity || m.period || ' days') AS x
  FROM mission AS m, range(0, 12) AS k(k)
)
SELECT
  entity,
  period,
  month,
  staff,
  staff * 21 AS days_worked,
  CASE WHEN x >= 0.05 THEN CAST(floor(staff * 21 * greatest(0.03, 0.22 - 0.05 * (y - 2022)) * (0.7 + 0.6 * x)) AS INTEGER) END AS days_remote,
  CAST(floor(staff * 21 * 0.02 * x) AS INTEGER) AS days_outside
FROM months
WHERE month >= opened
ORDER BY k
