-- A component whose cost or strength is not known leaves the figure unknown.
WITH costs AS (
  SELECT
    entity,
    period,
    stage,
    CASE
      WHEN COUNT(civilian_cost) FILTER (WHERE component_kind IN ('support', 'security'))
        = COUNT(*) FILTER (WHERE component_kind IN ('support', 'security'))
        THEN SUM(civilian_cost) FILTER (WHERE component_kind IN ('support', 'security'))
    END AS cost,
    SUM(printed_total) FILTER (WHERE component_kind = 'total') AS persons
  FROM component_strengths
  GROUP BY entity, period, stage
)
SELECT
  entity,
  period,
  stage,
  ROUND(cost / NULLIF(persons, 0), 2) AS cost_per_head
FROM costs
