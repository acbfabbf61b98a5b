-- outpost text not null <- checks.outpost
-- place integer not null <- checks.cost checks.outpost checks.state
-- share float <- checks.cost checks.state
-- earlier date <- checks.last_check checks.outpost
-- filters none
SELECT
  outpost,
  ROW_NUMBER() OVER (PARTITION BY state ORDER BY cost DESC, outpost) AS place,
  ROUND(100 * cost / NULLIF(SUM(cost) OVER (PARTITION BY state), 0), 1) AS share,
  LAG(last_check) OVER (ORDER BY outpost) AS earlier
FROM checks
