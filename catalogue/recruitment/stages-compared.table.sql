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
    CAST(SUM(m) AS DECIMAL(9, 0)) AS m,
    CAST(SUM(a) AS DECIMAL(9, 0)) AS a,
    CAST(SUM(n) AS DECIMAL(9, 0)) AS n,
    CAST(SUM(b) AS DECIMAL(9, 0)) AS b,
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
  CAST(t.m AS INTEGER) AS internal_entered,
  ROUND(100.0 * t.a / NULLIF(t.m, 0), 1) AS internal_rate,
  CAST(t.n AS INTEGER) AS external_entered,
  ROUND(100.0 * t.b / NULLIF(t.n, 0), 1) AS external_rate,
  CAST(t.b AS INTEGER) AS external_passed,
  ROUND(t.expected, 1) AS external_expected,
  CASE
    WHEN (t.a * t.n - t.b * t.m) * (t.a * t.n - t.b * t.m) * (t.m + t.n) <= :z_squared * (t.a + t.b) * (t.m + t.n - t.a - t.b) * (t.m * t.n) THEN 'no-more'
    WHEN t.a * t.n > t.b * t.m THEN 'external-behind'
    ELSE 'internal-behind'
  END AS verdict
FROM summed AS t
JOIN latest AS l ON l.period = t.period
ORDER BY t.stage_order, t.stage
