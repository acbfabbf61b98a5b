SELECT
  entity,
  MAX(ended) FILTER (WHERE headquarters_participated AND ended <= :as_of) AS last_reviewed,
  TIMESTAMPDIFF(DAY, MAX(ended) FILTER (WHERE headquarters_participated AND ended <= :as_of), :as_of) AS days_since
FROM reviews
GROUP BY entity
