-- One row a stage; a sum over numbers of which one is not known is not known.
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
  CASE WHEN COUNT(*) = COUNT(internal_entered) THEN SUM(internal_entered) END AS internal_entered,
  CASE WHEN COUNT(*) = COUNT(internal_passed) THEN SUM(internal_passed) END AS internal_passed,
  CASE WHEN COUNT(*) = COUNT(external_entered) THEN SUM(external_entered) END AS external_entered,
  CASE WHEN COUNT(*) = COUNT(external_passed) THEN SUM(external_passed) END AS external_passed
FROM steps
GROUP BY entity, period, stage
