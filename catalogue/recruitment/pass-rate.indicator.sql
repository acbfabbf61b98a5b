-- A share g is not refuted while (x - n g)^2 <= z^2 n g (1 - g): Wilson's interval, here by trying every tenth of one per cent.
WITH steps AS (
  SELECT
    o.period,
    s.code AS stage,
    g.code AS candidate_group,
    CASE
      WHEN g.code = 'internal' AND s.code = 'assessment' THEN o.internal_eligible
      WHEN g.code = 'internal' AND s.code = 'recommendation' THEN o.internal_suitable
      WHEN g.code = 'internal' AND s.code = 'selection' THEN o.internal_recommended
      WHEN g.code = 'internal' THEN o.internal_applied
      WHEN s.code = 'assessment' THEN o.external_eligible
      WHEN s.code = 'recommendation' THEN o.external_suitable
      WHEN s.code = 'selection' THEN o.external_recommended
      ELSE o.external_applied
    END AS entered,
    CASE
      WHEN g.code = 'internal' AND s.code = 'eligibility' THEN o.internal_eligible
      WHEN g.code = 'internal' AND s.code = 'assessment' THEN o.internal_suitable
      WHEN g.code = 'internal' AND s.code = 'recommendation' THEN o.internal_recommended
      WHEN g.code = 'internal' THEN o.internal_selected
      WHEN s.code = 'eligibility' THEN o.external_eligible
      WHEN s.code = 'assessment' THEN o.external_suitable
      WHEN s.code = 'recommendation' THEN o.external_recommended
      ELSE o.external_selected
    END AS passed
  FROM job_openings AS o
  CROSS JOIN candidate_stages AS s
  CROSS JOIN candidate_groups AS g
),
counted AS (
  SELECT
    period,
    stage,
    candidate_group,
    SUM(entered) AS entered,
    SUM(passed) AS passed
  FROM steps
  WHERE entered IS NOT NULL
    AND passed IS NOT NULL
  GROUP BY period, stage, candidate_group
),
bounds AS (
  SELECT
    c.period,
    c.stage,
    c.candidate_group,
    MIN(t.n) AS lowest,
    MAX(t.n) AS highest
  FROM counted AS c
  CROSS JOIN thousandths AS t
  WHERE (1000 * c.passed - t.n * c.entered) * (1000 * c.passed - t.n * c.entered) <= :z_squared * c.entered * t.n * (1000 - t.n)
  GROUP BY c.period, c.stage, c.candidate_group
)
SELECT
  c.period,
  c.stage,
  c.candidate_group,
  c.entered,
  c.passed,
  ROUND(100.0 * c.passed / NULLIF(c.entered, 0), 1) AS pass_rate,
  CASE WHEN c.entered > 0 THEN ROUND(b.lowest / 10.0, 1) END AS lower_bound,
  CASE WHEN c.entered > 0 THEN ROUND(b.highest / 10.0, 1) END AS upper_bound
FROM counted AS c
LEFT JOIN bounds AS b
  ON b.period = c.period
  AND b.stage = c.stage
  AND b.candidate_group = c.candidate_group
