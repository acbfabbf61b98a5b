WITH phased AS (
  SELECT
    entity,
    separated_on,
    cleared_on,
    paid_on,
    CASE WHEN is_transitional THEN 'transitional' WHEN NOT is_transitional THEN 'other' ELSE 'not-recorded' END AS phase
  FROM separations
)
SELECT
  entity,
  phase,
  COUNT(*) AS separations,
  COUNT(paid_on) AS paid,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, separated_on, paid_on)), 1) AS to_payment,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, cleared_on, paid_on)), 1) AS from_clearance
FROM phased
GROUP BY entity, phase
