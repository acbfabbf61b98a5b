-- The last day in time is computed by the calendar and compared.
SELECT
  entity,
  opened,
  last_reviewed,
  reviews_sent,
  opened + :months * INTERVAL '1' MONTH < :as_of AS applies,
  CASE
    WHEN last_reviewed + :months * INTERVAL '1' MONTH >= :as_of THEN TRUE
    WHEN last_perhaps + :months * INTERVAL '1' MONTH >= :as_of THEN NULL
    WHEN reviews_sent > 0 THEN FALSE
  END AS compliant
FROM subjects
