-- One row a category, whatever the number of rows asked for; uniformed personnel are vaccinated before they come.
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
)
SELECT
  m.entity,
  m.period_to AS state_date,
  c.code AS category,
  CAST(20 + floor(CASE c.code WHEN 'contingent' THEN 9000 WHEN 'civilian' THEN 2500 WHEN 'formed-police' THEN 900 ELSE 150 END * rnd(1, m.entity || c.code)) AS INTEGER) AS personnel,
  CASE
    WHEN rnd(2, m.entity || c.code || m.period) >= 0.04
      THEN CAST(floor((20 + floor(CASE c.code WHEN 'contingent' THEN 9000 WHEN 'civilian' THEN 2500 WHEN 'formed-police' THEN 900 ELSE 150 END * rnd(1, m.entity || c.code))) * (CASE c.code WHEN 'civilian' THEN 0.78 ELSE 0.93 END + 0.06 * rnd(3, m.entity || c.code || m.period))) AS INTEGER)
  END AS vaccinated
FROM mission AS m, personnel_categories AS c
ORDER BY c.code
