-- Openings differ in how many pass and in who applies, so the numbers of all openings together can mislead: beside them stands how many
-- external candidates would have passed if within each opening both groups had had its joint share.
WITH steps AS (
  SELECT
    o.period,
    s.code AS stage,
    s.stage_order,
    CASE s.code WHEN 'assessment' THEN o.internal_eligible WHEN 'recommendation' THEN o.internal_suitable WHEN 'selection' THEN o.internal_recommended ELSE o.internal_applied END AS m,
    CASE s.code WHEN 'eligibility' THEN o.internal_eligible WHEN 'assessment' THEN o.internal_suitable WHEN 'recommendation' THEN o.internal_recommended ELSE o.internal_selected END AS a,
    CASE s.code WHEN 'assessment' THEN o.external_eligible WHEN 'recommendation' THEN o.external_suitable WHEN 'selection' THEN o.external_recommended ELSE o.external_applied END AS n,
    CASE s.code WHEN 'eligibility' THEN o.external_eligible WHEN 'assessment' THEN o.external_suitable WHEN 'recommendation' THEN o.external_recommended ELSE o.external_selected END AS b
  FROM job_openings AS o
  CROSS JOIN candidate_stages AS s
),
summed AS (
  SELECT
    period,
    stage,
    stage_order,
    SUM(m) AS m,
    SUM(a) AS a,
    SUM(n) AS n,
    SUM(b) AS b,
    SUM(a * n - b * m) AS gap,
    SUM(CAST(a * n - b * m AS DECIMAL(19, 0)) * CAST(a * n - b * m AS DECIMAL(19, 0))) AS squares,
    SUM(ROUND(CAST(n * (a + b) AS DECIMAL(18, 6)) / NULLIF(m + n, 0), 6)) AS expected
  FROM steps
  WHERE m + a + n + b IS NOT NULL
  GROUP BY period, stage, stage_order
),
latest AS (
  SELECT
    MAX(period) AS period
  FROM job_openings
)
SELECT
  t.period,
  t.stage,
  t.m AS internal_entered,
  ROUND(100.0 * t.a / NULLIF(t.m, 0), 1) AS internal_rate,
  t.n AS external_entered,
  ROUND(100.0 * t.b / NULLIF(t.n, 0), 1) AS external_rate,
  t.b AS external_passed,
  ROUND(t.expected, 1) AS external_expected,
  CASE
    WHEN CAST(t.gap AS DECIMAL(19, 0)) * CAST(t.gap AS DECIMAL(19, 0)) <= :z_squared * t.squares THEN 'no-more'
    WHEN t.gap > 0 THEN 'external-behind'
    ELSE 'internal-behind'
  END AS verdict
FROM summed AS t
JOIN latest AS l ON l.period = t.period
ORDER BY t.stage_order, t.stage
