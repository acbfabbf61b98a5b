-- The accounts of a mission and of the one that it follows; the two other generators of this topic draw the same.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date,
    -- Every State is assessed by every communication; two of them a year, so that many rows reach back in time.
    greatest(4, CAST(getvariable('rows') AS BIGINT) // 26) AS letters
  FROM entities
  WHERE code = getvariable('entity')
),
-- Half of the missions follow one that is closed; its last assessments lie years back. One mission in seven is closing.
accounts AS (
  SELECT
    m.*,
    m.entity AS account,
    CASE WHEN rnd(1, m.entity || ' phase') < 0.15 THEN 'closing' ELSE 'active' END AS phase,
    m.opened AS mandate_from,
    CASE WHEN rnd(1, m.entity || ' phase') < 0.15 THEN m.state_date - 400 END AS mandate_to,
    0 AS part
  FROM mission AS m
  UNION ALL
  SELECT
    m.*,
    m.entity || '-I' AS account,
    'closed' AS phase,
    m.opened - 2600 AS mandate_from,
    m.opened - 1 AS mandate_to,
    1 AS part
  FROM mission AS m
  WHERE rnd(2, m.entity || ' follows') < 0.55
)
SELECT
  entity,
  state_date,
  account,
  phase,
  mandate_from,
  mandate_to
FROM accounts
ORDER BY part
