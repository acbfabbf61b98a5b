-- Every printed percentage, with the two figures that it relates.
WITH gains AS (
  SELECT
    i.entity,
    i.period,
    MAX(i.next_gains) AS next_gains
  FROM efficiency_initiatives AS i
  WHERE i.row_kind = 'total'
  GROUP BY
    i.entity,
    i.period
),
gender AS (
  SELECT
    g.entity,
    p.code AS period,
    g.document,
    'men-percentage' AS figure,
    g.printed_men_percentage AS printed,
    g.men AS numerator,
    g.staff AS denominator
  FROM geography_and_gender AS g
  JOIN periods AS p
    ON g.as_at BETWEEN p.from_date AND p.to_date
  WHERE p.kind = 'financial-year'
  UNION ALL
  SELECT
    g.entity,
    p.code AS period,
    g.document,
    'women-percentage' AS figure,
    g.printed_women_percentage AS printed,
    g.women AS numerator,
    g.staff AS denominator
  FROM geography_and_gender AS g
  JOIN periods AS p
    ON g.as_at BETWEEN p.from_date AND p.to_date
  WHERE p.kind = 'financial-year'
),
-- Statements of one report on one body are numbered by date.
statements AS (
  SELECT
    o.entity,
    p.code AS period,
    o.document,
    o.body,
    CAST(ROW_NUMBER() OVER (PARTITION BY o.entity, o.document, o.body, p.code ORDER BY o.as_at) AS INTEGER) AS row_number,
    o.total,
    o.implemented,
    o.remaining,
    o.printed_percentage,
    o.printed_remaining_percentage,
    CASE WHEN o.percentage_decimals = 0 THEN 'whole-percent' ELSE 'percent' END AS unit
  FROM implementation_statements AS o
  JOIN periods AS p
    ON o.as_at BETWEEN p.from_date AND p.to_date
  WHERE p.kind = 'financial-year'
)
SELECT
  s.entity,
  s.period,
  s.document,
  'efficiency-gains' AS print_table,
  'total' AS print_row,
  0 AS row_number,
  'gains-percentage' AS figure,
  'percent' AS unit,
  'usd-thousand' AS part_unit,
  CAST(s.printed_percentage AS DECIMAL(14, 1)) AS printed,
  CAST(g.next_gains AS DECIMAL(14, 1)) AS numerator,
  CAST(s.approved_budget AS DECIMAL(14, 1)) AS denominator
FROM efficiency_shares AS s
LEFT JOIN gains AS g
  ON g.entity = s.entity
  AND g.period = s.period
WHERE s.printed_percentage IS NOT NULL
UNION ALL
SELECT
  g.entity,
  g.period,
  g.document,
  'staff-composition' AS print_table,
  'staff' AS print_row,
  0 AS row_number,
  g.figure,
  'whole-percent' AS unit,
  'person' AS part_unit,
  CAST(g.printed AS DECIMAL(14, 1)) AS printed,
  CAST(g.numerator AS DECIMAL(14, 1)) AS numerator,
  CAST(g.denominator AS DECIMAL(14, 1)) AS denominator
FROM gender AS g
WHERE g.printed IS NOT NULL
UNION ALL
SELECT
  o.entity,
  o.period,
  o.document,
  'oversight' AS print_table,
  o.body AS print_row,
  o.row_number,
  'implemented-percentage' AS figure,
  o.unit,
  'recommendation' AS part_unit,
  CAST(o.printed_percentage AS DECIMAL(14, 1)) AS printed,
  CAST(o.implemented AS DECIMAL(14, 1)) AS numerator,
  CAST(o.total AS DECIMAL(14, 1)) AS denominator
FROM statements AS o
WHERE o.printed_percentage IS NOT NULL
UNION ALL
SELECT
  o.entity,
  o.period,
  o.document,
  'oversight' AS print_table,
  o.body AS print_row,
  o.row_number,
  'remaining-percentage' AS figure,
  o.unit,
  'recommendation' AS part_unit,
  CAST(o.printed_remaining_percentage AS DECIMAL(14, 1)) AS printed,
  CAST(o.remaining AS DECIMAL(14, 1)) AS numerator,
  CAST(o.total AS DECIMAL(14, 1)) AS denominator
FROM statements AS o
WHERE o.printed_remaining_percentage IS NOT NULL
UNION ALL
SELECT
  k.entity,
  k.period,
  k.document,
  'committee-resources' AS print_table,
  k.line AS print_row,
  0 AS row_number,
  'variance-percentage' AS figure,
  'percent' AS unit,
  'usd-thousand' AS part_unit,
  CAST(k.printed_percentage AS DECIMAL(14, 1)) AS printed,
  CAST(k.printed_variance AS DECIMAL(14, 1)) AS numerator,
  CAST(k.base_amount AS DECIMAL(14, 1)) AS denominator
FROM committee_lines AS k
WHERE k.printed_percentage IS NOT NULL
