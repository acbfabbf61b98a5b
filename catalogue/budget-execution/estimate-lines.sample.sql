-- Fourteen fictitious missions and three years of estimates, each beside the year before. One base covers nine months
-- only. Amounts are whole tenths until the end, so that every sum is exact before about one sum in sixty, one variance
-- in a hundred and fifty and one percentage in a hundred and fifty is spoilt the way prints are.
WITH seed AS (
  SELECT 13 AS seed
),
missions AS (
  -- Size: a usual year's gross requirements in thousands of dollars. First and last financial year, by its first day.
  SELECT v.entity, CAST(v.size AS BIGINT) AS size, v.first_year, v.last_year FROM (VALUES
    ('XMA', 1180000, 2022, 2026), ('XMB', 1090000, 2022, 2026), ('XMC', 905000, 2022, 2026),
    ('XMD', 536000, 2022, 2026), ('XME', 498000, 2022, 2026), ('XMF', 297000, 2022, 2026),
    ('XMG', 203000, 2022, 2026), ('XMH', 118000, 2022, 2026), ('XMI', 69000, 2022, 2026),
    ('XMJ', 67000, 2022, 2026), ('XMK', 56000, 2022, 2026), ('XML', 43000, 2022, 2026),
    ('XMM', 340000, 2023, 2026), ('XMN', 160000, 2022, 2023)
  ) AS v(entity, size, first_year, last_year)
),
lines AS (
  -- Share: parts of ten thousand of gross requirements. From: the least size of a mission that has the line.
  SELECT * FROM (VALUES
    ('military-observers', 'military-police', 1, 70, 0), ('military-contingents', 'military-police', 2, 4100, 0),
    ('united-nations-police', 'military-police', 3, 210, 50000), ('formed-police-units', 'military-police', 4, 480, 250000),
    ('international-staff', 'civilian', 6, 1690, 0), ('national-professional-officers', 'civilian', 7, 140, 0),
    ('national-general-service-staff', 'civilian', 8, 470, 0), ('united-nations-volunteers', 'civilian', 9, 150, 60000),
    ('general-temporary-assistance', 'civilian', 10, 60, 0), ('government-provided-personnel', 'civilian', 11, 30, 400000),
    ('civilian-electoral-observers', 'operational', 13, 0, 0), ('consultants', 'operational', 14, 10, 0),
    ('official-travel', 'operational', 15, 40, 0), ('facilities-infrastructure', 'operational', 16, 840, 0),
    ('ground-transportation', 'operational', 17, 150, 0), ('air-operations', 'operational', 18, 930, 60000),
    ('marine-operations', 'operational', 19, 14, 250000), ('communications-information-technology', 'operational', 20, 360, 0),
    ('medical', 'operational', 21, 35, 0), ('special-equipment', 'operational', 22, 0, 0),
    ('other-supplies-services-equipment', 'operational', 23, 500, 0), ('quick-impact-projects', 'operational', 24, 21, 100000)
  ) AS v(line, section, sort, share, from_size)
),
years AS (
  SELECT * FROM (VALUES (2024, '2024/25', '2023/24'), (2025, '2025/26', '2024/25'), (2026, '2026/27', '2025/26'))
    AS v(year, period, base_period)
),
drawn AS (
  SELECT
    m.entity,
    y.year,
    l.line,
    l.section,
    l.sort,
    CASE WHEN m.size >= l.from_size THEN m.size * l.share // 1000 * (900 + CAST(hash(m.entity, l.line, y.year - 1, s.seed, 'apportioned') % 200 AS BIGINT)) // 1000
      * CASE WHEN m.entity = 'XMM' AND y.year = 2026 THEN 75 ELSE 100 END // 100 ELSE 0 END AS base,
    CASE WHEN m.size >= l.from_size THEN m.size * l.share // 1000 * (840 + CAST(hash(m.entity, l.line, y.year, s.seed, 'estimated') % 220 AS BIGINT)) // 1000 ELSE 0 END
      AS estimated
  FROM missions AS m
  JOIN years AS y ON y.year BETWEEN m.first_year + 1 AND m.last_year
  CROSS JOIN lines AS l
  CROSS JOIN seed AS s
),
summed AS (
  SELECT entity, year, line, sort, base, estimated FROM drawn
  UNION ALL
  SELECT
    entity,
    year,
    section || '-subtotal',
    CASE section WHEN 'military-police' THEN 5 WHEN 'civilian' THEN 12 ELSE 25 END,
    SUM(base),
    SUM(estimated)
  FROM drawn
  GROUP BY entity, year, section
  UNION ALL
  SELECT entity, year, 'gross-requirements', 26, SUM(base), SUM(estimated) FROM drawn GROUP BY entity, year
  UNION ALL
  SELECT entity, year, 'staff-assessment-income', 27, base // 8, estimated // 8 FROM drawn WHERE line = 'international-staff'
  UNION ALL
  SELECT entity, year, 'net-requirements', 28, SUM(base) - SUM(base) FILTER (WHERE line = 'international-staff') // 8,
    SUM(estimated) - SUM(estimated) FILTER (WHERE line = 'international-staff') // 8
  FROM drawn
  GROUP BY entity, year
  UNION ALL
  SELECT DISTINCT entity, year, 'voluntary-contributions-in-kind', 29, 0, 0 FROM drawn
  UNION ALL
  SELECT entity, year, 'total-requirements', 30, SUM(base), SUM(estimated) FROM drawn GROUP BY entity, year
),
faults AS (
  SELECT
    t.*,
    CASE WHEN t.sort IN (5, 12, 25, 26, 28, 30) AND hash(t.entity, t.year, t.line, s.seed, 'sum of estimates') % 60 = 0 THEN 180 ELSE 0 END AS off_sum,
    CASE WHEN t.base <> 0 AND hash(t.entity, t.year, t.line, s.seed, 'variance') % 150 = 0 THEN 90 ELSE 0 END AS off_variance,
    hash(t.entity, t.year, t.line, s.seed, 'percentage of variance') % 150 = 0 AS lost_sign
  FROM summed AS t
  CROSS JOIN seed AS s
)
SELECT
  f.entity,
  y.period,
  CASE WHEN f.entity = 'XMM' AND f.year = 2026 THEN '2025/26 (9 months)' ELSE y.base_period END AS base_period,
  'Exercise/' || f.entity || '/' || y.period AS document,
  f.line,
  CAST(f.base / 10 AS DECIMAL(12, 1)) AS base_amount,
  CAST((f.estimated + f.off_sum) / 10 AS DECIMAL(12, 1)) AS estimate,
  CAST((f.estimated + f.off_sum - f.base + f.off_variance) / 10 AS DECIMAL(12, 1)) AS printed_variance,
  CASE
    WHEN f.base = 0 THEN CAST(0 AS DECIMAL(8, 1))
    ELSE CAST(ROUND(CAST(100 * (f.estimated + f.off_sum - f.base + f.off_variance) AS DOUBLE) / f.base, 1)
      * CASE WHEN f.lost_sign THEN -1 ELSE 1 END AS DECIMAL(8, 1))
  END AS printed_percentage
FROM faults AS f
JOIN years AS y ON y.year = f.year
ORDER BY
  f.entity,
  y.period,
  f.sort
