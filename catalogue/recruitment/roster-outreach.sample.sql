-- One event in ten job openings. Most missions reach more persons each year, a few fewer, one event in 40 did not count them.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    code || getvariable('period') AS salt,
    1 + (year(CAST(getvariable('period_from') AS DATE)) - 2020) * CASE WHEN rnd(code, 'outreach') < 0.75 THEN 0.25 ELSE -0.1 END AS growth
  FROM entities
  WHERE code = getvariable('entity')
),
drawn AS (
  SELECT
    m.*,
    r.i,
    CAST(floor((20 + 60 * rnd(r.i, m.entity || ' reach')) * m.growth) AS INTEGER) AS reached,
    rnd(r.i, m.salt || ' uncounted') < 0.025 AS is_uncounted
  FROM mission AS m, range(1, greatest(4, CAST(getvariable('rows') AS BIGINT) // 10) + 1) AS r(i)
)
SELECT
  entity,
  period,
  printf('%s-RO-%s-%05d', entity, left(period, 4), i) AS event,
  pick(['webinar', 'webinar', 'career-fair', 'permanent-missions', 'contingents'], rnd(i, salt || ' kind')) AS kind,
  period_from + CAST(floor(365 * rnd(i, salt || ' day')) AS INTEGER) AS held_on,
  CASE WHEN NOT is_uncounted THEN reached END AS participants,
  CASE WHEN NOT is_uncounted THEN CAST(floor(reached * (0.3 + 0.3 * rnd(i, entity || ' share'))) AS INTEGER) END AS contributor_participants
FROM drawn
ORDER BY i
