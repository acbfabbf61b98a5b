-- Answers are those printed in reports and the approved responses; a draft is no answer.
WITH requests AS (
  SELECT
    q.code AS provision,
    q.answered_in,
    MIN(r.adopted) AS since,
    COUNT(DISTINCT c.earlier_resolution) AS earlier_resolutions,
    SOME(c.earlier_resolution = 'A/RES/70/286') AS repeats_70_286
  FROM repeated_requests AS q
  JOIN request_chains AS c ON c.provision = q.code
  JOIN reaffirmed_resolutions AS r ON r.code = c.earlier_resolution
  WHERE q.kind = 'requests'
  GROUP BY q.code, q.answered_in
),
reporting AS (
  SELECT code AS entity
  FROM entities
  WHERE kind IN ('mission', 'service-centre')
    AND from_date <= :as_of
    AND (to_date IS NULL OR to_date >= :as_of)
),
given AS (
  SELECT
    entity,
    provision,
    report_kind
  FROM printed_answers
  UNION ALL
  SELECT
    entity,
    answers AS provision,
    'response' AS report_kind
  FROM responses
  WHERE approved_on <= :as_of
),
all_answers AS (
  SELECT COUNT(*) FILTER (WHERE report_kind = 'overview-report') AS overviews
  FROM given
),
all_entities AS (
  SELECT
    COUNT(DISTINCT e.entity) AS asked,
    COUNT(DISTINCT g.entity) AS heard
  FROM reporting AS e
  LEFT JOIN given AS g ON g.entity = e.entity
),
by_request AS (
  SELECT
    g.provision,
    COUNT(*) AS answers,
    COUNT(DISTINCT e.entity) AS answered
  FROM given AS g
  LEFT JOIN reporting AS e ON e.entity = g.entity
  GROUP BY g.provision
)
SELECT
  q.provision,
  q.answered_in,
  q.since,
  q.earlier_resolutions,
  q.repeats_70_286,
  n.asked,
  n.heard,
  a.overviews,
  COALESCE(b.answers, 0) AS answers,
  COALESCE(b.answered, 0) AS answered
FROM requests AS q
CROSS JOIN all_entities AS n
CROSS JOIN all_answers AS a
LEFT JOIN by_request AS b ON b.provision = q.provision
