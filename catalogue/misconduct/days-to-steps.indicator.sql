SELECT
  entity,
  COUNT(*) AS cases,
  COUNT(*) - COUNT(closed_on) AS still_open,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, reported_on, assessed_on)), 1) AS to_decision,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, investigated_from, investigated_to)), 1) AS of_investigation,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, reported_on, closed_on)), 1) AS to_closing
FROM misconduct_cases
GROUP BY entity
