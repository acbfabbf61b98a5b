-- One row a budget line, whatever the number of rows asked for. The impact fades over the years; travel and deliveries fell,
-- protective equipment, quarantine and connectivity cost more.
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
drawn AS (
  SELECT
    m.*,
    b.code AS line,
    b.sort,
    CASE b.section WHEN 'military-police' THEN 40000 WHEN 'civilian' THEN 15000 ELSE 6000 END * (0.2 + 1.6 * rnd(b.sort, m.entity || ' size')) AS size,
    rnd(b.sort, m.entity || m.period || ' fault') AS x,
    rnd(b.sort, m.entity || m.period || ' spent') AS x_spent,
    rnd(b.sort, m.entity || m.period || ' share') AS x_share,
    greatest(0.1, 0.9 - 0.3 * (m.y - 2022)) AS strength
  FROM mission AS m
  JOIN budget_lines AS b ON b.role = 'line' AND b.section IN ('military-police', 'civilian', 'operational')
),
told AS (
  SELECT
    *,
    CASE
      WHEN line IN ('official-travel', 'air-operations', 'united-nations-police', 'military-observers') THEN 'travel'
      WHEN line IN ('military-contingents', 'formed-police-units') THEN 'rotation'
      WHEN line = 'medical' THEN 'medical'
      WHEN line IN ('international-staff', 'national-professional-officers', 'united-nations-volunteers', 'general-temporary-assistance') THEN 'recruitment'
      WHEN line = 'communications-information-technology' THEN 'connectivity'
      WHEN line = 'facilities-infrastructure' THEN 'works'
      WHEN line = 'other-supplies-services-equipment' THEN 'protective-equipment'
      ELSE 'quarantine'
    END AS cause,
    CASE
      WHEN x < 0.03 THEN 'not assessed'
      WHEN x < 0.06 THEN 'no cause'
      WHEN x < 0.09 THEN 'no words'
      WHEN x < 0.15 THEN 'same words'
      WHEN x < 0.16 THEN 'too large'
      WHEN x < 0.45 THEN 'nothing'
      ELSE 'detailed'
    END AS fault
  FROM drawn
),
made AS (
  SELECT
    *,
    CAST(round(size, 1) AS DECIMAL(14, 1)) AS apportionment,
    CAST(round(size * (0.9 + 0.15 * x_spent), 1) AS DECIMAL(14, 1)) AS expenditure,
    CASE WHEN cause IN ('travel', 'rotation', 'recruitment', 'works') THEN -1 ELSE 1 END
      * round(greatest(0.1, size * 0.08 * x_share * strength), 1) AS impact,
    count(*) FILTER (WHERE fault = 'same words') OVER () AS of_same_words
  FROM told
)
SELECT
  entity,
  period,
  line,
  apportionment,
  expenditure,
  CAST(CASE fault WHEN 'not assessed' THEN NULL WHEN 'nothing' THEN 0 WHEN 'too large' THEN expenditure + 10 ELSE impact END AS DECIMAL(14, 1)) AS covid_amount,
  CASE WHEN fault NOT IN ('not assessed', 'nothing', 'no cause') THEN cause END AS driver,
  CASE
    WHEN fault IN ('not assessed', 'nothing', 'no words') THEN NULL
    WHEN fault = 'same words' THEN 'Owing to the pandemic.'
    ELSE printf('%s on line %d, in %s.', pick(['Fewer movements than planned', 'Regrouped deliveries', 'Additional quarantine days', 'Tests and masks for all', 'Later arrivals'], x_share), sort, period)
  END AS explanation,
  CASE
    WHEN fault = 'not assessed' THEN 'undetermined'
    WHEN fault = 'nothing' THEN 'outside'
    WHEN fault = 'detailed' OR fault = 'same words' AND of_same_words = 1 THEN 'satisfied'
    ELSE 'not-satisfied'
  END AS expected_variance_detailed
FROM made
ORDER BY sort
