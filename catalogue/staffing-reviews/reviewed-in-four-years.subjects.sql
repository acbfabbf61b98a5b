-- Every mission that exists on the day, whether it sent anything or not.
SELECT
  e.code AS entity,
  e.from_date AS opened,
  COUNT(r.review_number) AS reviews_sent,
  MAX(r.ended) FILTER (WHERE r.headquarters_participated AND r.ended <= :as_of) AS last_reviewed,
  MAX(r.ended) FILTER (WHERE r.headquarters_participated IS NULL AND r.ended <= :as_of) AS last_perhaps
FROM entities AS e
LEFT JOIN reviews AS r
  ON r.entity = e.code
WHERE e.kind = 'mission'
  AND e.from_date <= :as_of
  AND (e.to_date IS NULL OR e.to_date >= :as_of)
GROUP BY e.code, e.from_date
