-- the day of sailing decides, not the day of the assessment
SELECT
  district,
  season,
  voyage,
  nights,
  TRUE AS applies,
  nights <= value_at(:max_nights, sailed_on) AS compliant
FROM voyages
