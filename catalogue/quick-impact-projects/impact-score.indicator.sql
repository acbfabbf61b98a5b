-- Projects without a score are left out, not counted as nil.
SELECT
  entity,
  period,
  ROUND(1.0 * SUM(impact_score) / NULLIF(COUNT(impact_score), 0), 2) AS score
FROM quick_impact_register
GROUP BY entity, period
