-- One statement a year, signed some weeks after its end. It knows how many very high risks the register of the same year
-- holds, and one in ten tells fewer.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
drawn AS (
  SELECT
    m.*,
    r.i,
    rnd(r.i, m.entity || ' risk fault ' || m.period) AS x,
    1 + CAST(floor(5 * pow(rnd(r.i, m.entity || ' likelihood'), 0.8)) AS INTEGER) AS inherent_likelihood,
    1 + CAST(floor(5 * pow(rnd(r.i, m.entity || ' impact'), 0.7)) AS INTEGER) AS inherent_impact,
    CAST(floor(3 * pow(rnd(r.i, m.entity || ' controls'), 1.4)) AS INTEGER) AS down_likelihood,
    CAST(floor(2 * rnd(r.i, m.entity || ' relief')) AS INTEGER) AS down_impact,
    rnd(r.i, m.entity || ' risk state') < 0.15 AS is_closed
  FROM mission AS m, range(1, m.wanted + 1) AS r(i)
),
scored AS (
  SELECT
    *,
    greatest(1, inherent_likelihood - down_likelihood) AS residual_likelihood,
    greatest(1, inherent_impact - down_impact) AS residual_impact
  FROM drawn
),
rated AS (
  SELECT
    *,
    CASE
      WHEN residual_likelihood + residual_impact >= 9 THEN 'very-high'
      WHEN residual_likelihood + residual_impact >= 7 THEN 'high'
      WHEN residual_likelihood + residual_impact >= 4 THEN 'medium'
      ELSE 'low'
    END AS rating,
    CASE
      WHEN x < 0.008 THEN 'not rated'
      WHEN x < 0.016 THEN 'no scores'
      WHEN x < 0.026 THEN 'made worse'
      WHEN x < 0.036 THEN 'rated down'
      WHEN x < 0.080 THEN 'no owner'
      WHEN x < 0.120 THEN 'no response'
      WHEN x < 0.160 THEN 'accepted'
      WHEN x < 0.220 THEN 'overdue'
      ELSE 'whole'
    END AS fault
  FROM scored
),
held AS (
  SELECT
    entity,
    period,
    period_to,
    count(*) FILTER (WHERE NOT is_closed AND rating = 'very-high' AND fault NOT IN ('not rated', 'rated down', 'made worse')) AS very_high,
    count(*) FILTER (WHERE NOT is_closed AND fault = 'not rated') AS not_rated,
    rnd(1, any_value(entity) || ' statement ' || any_value(period)) AS x
  FROM rated
  GROUP BY entity, period, period_to
)
SELECT
  entity,
  period,
  CASE WHEN x >= 0.08 THEN period_to + 20 + CAST(floor(60 * x) AS INTEGER) END AS signed_on,
  CASE WHEN x BETWEEN 0.08 AND 0.16 THEN 170 WHEN x BETWEEN 0.16 AND 0.22 THEN NULL ELSE 182 END AS checklist_answered,
  182 AS checklist_total,
  CAST(CASE WHEN x BETWEEN 0.22 AND 0.34 THEN greatest(0, very_high - 2) ELSE very_high + not_rated END AS INTEGER) AS very_high_disclosed,
  TRUE AS remediation_plan
FROM held
ORDER BY period
