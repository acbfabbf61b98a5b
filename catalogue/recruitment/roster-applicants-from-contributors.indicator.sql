WITH applied AS (
  SELECT
    entity,
    period,
    SUM(internal_applied + external_applied) AS applicants,
    SUM(contributors_applied) AS from_contributors
  FROM job_openings
  WHERE method = 'roster'
    AND contributors_applied IS NOT NULL
    AND internal_applied + external_applied IS NOT NULL
  GROUP BY entity, period
)
SELECT
  a.entity,
  a.period,
  a.applicants,
  a.from_contributors,
  ROUND(100.0 * a.from_contributors / NULLIF(a.applicants, 0), 1) AS contributor_share,
  SUM(o.contributor_participants) AS reached
FROM applied AS a
LEFT JOIN roster_outreach AS o
  ON o.entity = a.entity
  AND o.period = a.period
GROUP BY a.entity, a.period, a.applicants, a.from_contributors
