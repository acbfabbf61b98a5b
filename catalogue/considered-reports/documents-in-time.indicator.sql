WITH dated AS (
  SELECT
    entity,
    provision,
    TIMESTAMPDIFF(DAY, due_on, issued_on) AS days_late
  FROM considered_documents
)
SELECT
  entity,
  provision,
  COUNT(*) AS documents,
  COUNT(days_late) AS days_known,
  ROUND(100.0 * COUNT(*) FILTER (WHERE days_late <= 0) / NULLIF(COUNT(days_late), 0), 1) AS share,
  PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY days_late) AS median_days,
  MAX(days_late) AS longest_days
FROM dated
GROUP BY entity, provision
