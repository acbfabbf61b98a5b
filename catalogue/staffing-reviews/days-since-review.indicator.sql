WITH counted AS (
  SELECT
    entity,
    MAX(ended) FILTER (WHERE headquarters_participated AND ended <= :as_of) AS last_reviewed
  FROM reviews
  GROUP BY entity
)
SELECT
  entity,
  last_reviewed,
  TIMESTAMPDIFF(DAY, last_reviewed, :as_of) AS days_since
FROM counted
