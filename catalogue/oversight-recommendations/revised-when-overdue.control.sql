-- A new date that has passed in its turn is no new date.
SELECT
  r.entity,
  r.recommendation,
  r.body,
  r.report,
  r.area,
  r.owner,
  r.status,
  r.issued_on,
  r.target_date,
  r.revised_target_date,
  r.revision_reason,
  s.is_open AND r.target_date < :as_of AS applies,
  r.revised_target_date IS NOT NULL AND r.revised_target_date >= :as_of AND r.revision_reason IS NOT NULL AS compliant
FROM recommendations AS r
LEFT JOIN recommendation_statuses AS s ON s.code = r.status
