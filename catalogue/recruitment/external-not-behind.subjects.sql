-- One row a stage. If both groups of an opening had one chance, a n - b m would be zero on average, whatever the opening.
WITH steps AS (
  SELECT
    o.entity,
    o.period,
    s.code AS stage,
    CASE s.code
      WHEN 'eligibility' THEN o.internal_applied
      WHEN 'assessment' THEN o.internal_eligible
      WHEN 'recommendation' THEN o.internal_suitable
      WHEN 'selection' THEN o.internal_recommended
      ELSE o.internal_applied
    END AS internal_entered,
    CASE s.code
      WHEN 'eligibility' THEN o.internal_eligible
      WHEN 'assessment' THEN o.internal_suitable
      WHEN 'recommendation' THEN o.internal_recommended
      ELSE o.internal_selected
    END AS internal_passed,
    CASE s.code
      WHEN 'eligibility' THEN o.external_applied
      WHEN 'assessment' THEN o.external_eligible
      WHEN 'recommendation' THEN o.external_suitable
      WHEN 'selection' THEN o.external_recommended
      ELSE o.external_applied
    END AS external_entered,
    CASE s.code
      WHEN 'eligibility' THEN o.external_eligible
      WHEN 'assessment' THEN o.external_suitable
      WHEN 'recommendation' THEN o.external_recommended
      ELSE o.external_selected
    END AS external_passed
  FROM job_openings AS o
  CROSS JOIN candidate_stages AS s
)
SELECT
  entity,
  period,
  stage,
  COUNT(*) AS openings,
  COUNT(internal_entered + internal_passed + external_entered + external_passed) AS openings_known,
  COUNT(*) FILTER (WHERE internal_entered > 0 AND external_entered > 0) AS comparable,
  SUM(internal_entered) AS internal_entered,
  SUM(internal_passed) AS internal_passed,
  SUM(external_entered) AS external_entered,
  SUM(external_passed) AS external_passed,
  SUM(internal_passed * external_entered - external_passed * internal_entered) AS gap,
  SUM(
    CAST(internal_passed * external_entered - external_passed * internal_entered AS DECIMAL(19, 0))
      * CAST(internal_passed * external_entered - external_passed * internal_entered AS DECIMAL(19, 0))
  ) AS squares,
  ROUND(SUM(ROUND(CAST(external_entered * (internal_passed + external_passed) AS DECIMAL(18, 6)) / NULLIF(internal_entered + external_entered, 0), 6)), 1) AS external_expected
FROM steps
GROUP BY entity, period, stage
