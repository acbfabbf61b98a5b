WITH latest AS (
  SELECT MAX(period) AS period
  FROM individual_contracts
)
SELECT
  c.entity,
  COUNT(*) AS contracts,
  COUNT(*) FILTER (WHERE c.kind = 'consultant') AS consultants,
  SUM(c.fee) AS fees,
  COUNT(*) FILTER (WHERE c.is_core OR c.need IN ('regular', 'vacancy')) AS core,
  COUNT(*) FILTER (WHERE NOT c.in_house_checked) AS not_checked,
  COUNT(*) FILTER (WHERE c.starts_on + INTERVAL '6' MONTH <= c.ends_on) AS over_half_year
FROM individual_contracts AS c
JOIN latest AS l ON l.period = c.period
GROUP BY c.entity
ORDER BY fees DESC, c.entity
