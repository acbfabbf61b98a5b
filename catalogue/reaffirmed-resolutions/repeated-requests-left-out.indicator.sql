WITH given AS (
  SELECT
    entity,
    provision
  FROM printed_answers
  UNION ALL
  SELECT
    entity,
    answers AS provision
  FROM responses
  WHERE approved_on <= :as_of
),
to_answer AS (
  SELECT COUNT(*) AS requests
  FROM repeated_requests
  WHERE answered_in = 'each-report'
)
SELECT
  g.entity,
  t.requests AS to_answer,
  t.requests - COUNT(DISTINCT q.code) FILTER (WHERE q.answered_in = 'each-report') AS left_out
FROM given AS g
CROSS JOIN to_answer AS t
LEFT JOIN repeated_requests AS q ON q.code = g.provision
GROUP BY g.entity, t.requests
