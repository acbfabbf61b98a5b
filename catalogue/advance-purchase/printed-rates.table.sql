-- Tables are told apart by their number, for several units report under one section. The plan beside the last actual rate
-- is the highest that the table prints for a later year; it has been the whole in every table.
WITH actual AS (
  SELECT
    document,
    place,
    section,
    MIN(year) FILTER (WHERE figure = 'actual' AND air_tickets IS NOT NULL) AS first_year,
    MAX(year) FILTER (WHERE figure = 'actual' AND air_tickets IS NOT NULL) AS last_year,
    MAX(air_tickets) FILTER (WHERE figure = 'planned') AS planned_rate
  FROM compliance_rates
  GROUP BY document, place, section
)
SELECT
  a.section,
  a.place,
  CAST(a.first_year AS VARCHAR) AS first_year,
  f.air_tickets AS first_rate,
  CAST(a.last_year AS VARCHAR) AS last_year,
  l.air_tickets AS last_rate,
  a.planned_rate,
  a.planned_rate - l.air_tickets AS short_by,
  a.document
FROM actual AS a
LEFT JOIN compliance_rates AS f
  ON f.document = a.document
  AND f.place = a.place
  AND f.year = a.first_year
LEFT JOIN compliance_rates AS l
  ON l.document = a.document
  AND l.place = a.place
  AND l.year = a.last_year
ORDER BY last_rate, document, place
