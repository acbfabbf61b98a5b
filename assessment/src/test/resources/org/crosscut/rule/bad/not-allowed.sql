-- expect 7:12 rule/not-allowed
-- expect 8:7 rule/not-allowed
SELECT
  c.outpost
FROM checks AS c
JOIN repairs AS r ON TRUE,
  LATERAL (SELECT 1 AS one) AS l
WHERE (c.outpost, c.state) IN (SELECT r.outpost, r.outpost FROM repairs AS r)
