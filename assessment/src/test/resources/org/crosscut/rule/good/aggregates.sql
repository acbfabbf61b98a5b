-- sector text not null <- outposts.sector
-- checks integer not null <- none
-- manned integer not null <- checks.state
-- cost decimal(38,2) <- checks.cost
-- signals integer <- checks.signals
-- mean float <- checks.cost
-- middle float <- checks.cost
-- states text not null <- checks.state
-- filters checks.outpost outposts.code outposts.sector
SELECT
  o.sector,
  COUNT(*) AS checks,
  COUNT(*) FILTER (WHERE c.state = 'manned') AS manned,
  SUM(c.cost) AS cost,
  SUM(c.signals) AS signals,
  ROUND(AVG(c.cost), 1) AS mean,
  ROUND(MEDIAN(c.cost), 3) AS middle,
  LISTAGG(c.state, '/') WITHIN GROUP (ORDER BY c.state) AS states
FROM checks AS c
JOIN outposts AS o ON o.code = c.outpost
GROUP BY o.sector
ORDER BY o.sector
