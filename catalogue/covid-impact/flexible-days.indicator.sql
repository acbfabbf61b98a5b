WITH complete AS (
  SELECT
    entity,
    period,
    days_remote,
    days_outside,
    days_worked,
    days_remote + days_outside AS flexible,
    CASE WHEN days_remote + days_outside IS NOT NULL THEN days_worked END AS worked
  FROM flexible_work_months
)
SELECT
  entity,
  period,
  COUNT(*) AS months,
  COUNT(*) - COUNT(worked) AS not_known,
  SUM(CASE WHEN worked IS NOT NULL THEN days_outside END) AS outside,
  ROUND(100.0 * SUM(CASE WHEN worked IS NOT NULL THEN flexible END) / NULLIF(SUM(worked), 0), 1) AS share
FROM complete
GROUP BY entity, period
