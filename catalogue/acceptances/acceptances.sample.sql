-- The reasons that posts.sample.sql gives for a third action, accepted for most: by an office that is entitled, by one
-- that is not, or for too short a time. A finding's identity is made as the machine makes it, see `org.crosscut.assess`.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
posts AS (
  SELECT
    m.entity,
    m.opened,
    m.state_date,
    r.i,
    c.since,
    printf('%s-%06d', m.entity, r.i) AS post_number,
    rnd(r.i, m.entity || ' known case') < 0.5
      AND c.since >= m.opened
        + CAST(CASE WHEN rnd(r.i, m.entity || ' new') < 0.8 THEN 0 ELSE floor(1200 * rnd(r.i, m.entity || ' since')) END AS INTEGER)
      AND c.since <= m.state_date AS is_case,
    rnd(r.i, m.entity || ' acceptance') AS x
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
  JOIN (
    VALUES
      (6, DATE '2022-02-28'),
      (13, DATE '2022-01-10'),
      (14, DATE '2022-03-31'),
      (15, DATE '2022-04-15'),
      (16, DATE '2021-05-10')
  ) AS c(slot, since) ON c.slot = r.i % 500
)
SELECT
  entity,
  'F-' || substr(sha256('long-vacant-posts/retained-or-abolished' || chr(31) || entity || chr(31) || post_number), 1, 12) AS finding,
  CASE WHEN x < 0.5 THEN 'controller' WHEN x < 0.7 THEN 'advisory-committee' WHEN x < 0.85 THEN 'head-of-mission-support' ELSE 'controller' END AS office,
  state_date - 40 - CAST(floor(x * 20) AS INTEGER) AS accepted_on,
  CASE WHEN x < 0.85 THEN state_date + 365 ELSE state_date - 1 END AS accepted_until,
  CASE
    WHEN is_case THEN 'The functions are still needed, at another place or level: ' || post_number || '.'
    ELSE 'The post was under review when the file was sent: ' || post_number || '.'
  END AS reason,
  CASE WHEN x < 0.8 THEN printf('EXERCISE/%s/%d/ACC/%d', entity, year(state_date), i) END AS document
FROM posts
-- A mission without any such post keeps the record of a reason that has run out.
WHERE is_case OR i = (SELECT max(i) FROM posts)
ORDER BY i
