-- expect 4:41 rule/unknown-column
-- expect 5:29 rule/unknown-column
SELECT
  SUM(cost) OVER (PARTITION BY outpost, sttae) AS n,
  RANK() OVER (PARTITION BY (cots) ORDER BY state) AS place,
  outpost
FROM checks
