-- One row a mission: what was spent last, and what is proposed or approved next. Of no project nothing is said.
WITH ranked AS (
  SELECT
    entity,
    period,
    stage,
    amount,
    projects,
    ROW_NUMBER() OVER (PARTITION BY entity, stage ORDER BY period DESC) AS place
  FROM quick_impact_totals
)
SELECT
  entity,
  MAX(period) FILTER (WHERE stage = 'actual') AS actual_period,
  MAX(amount) FILTER (WHERE stage = 'actual' AND projects > 0) AS actual_amount,
  MAX(projects) FILTER (WHERE stage = 'actual' AND projects > 0) AS actual_projects,
  MAX(period) FILTER (WHERE stage = 'approved') AS approved_period,
  MAX(amount) FILTER (WHERE stage = 'approved' AND projects > 0) AS approved_amount,
  MAX(projects) FILTER (WHERE stage = 'approved' AND projects > 0) AS approved_projects,
  MAX(period) FILTER (WHERE stage = 'proposed') AS proposed_period,
  MAX(amount) FILTER (WHERE stage = 'proposed' AND projects > 0) AS proposed_amount,
  MAX(projects) FILTER (WHERE stage = 'proposed' AND projects > 0) AS proposed_projects
FROM ranked
WHERE place = 1
GROUP BY entity
ORDER BY entity
