-- The printed table: what the activities of `programmatic-projects` add up to. One line in 15 differs by a slip, one in 15
-- names no expected accomplishment.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(0.4 + 2.6 * rnd(code, 'programmes') AS DOUBLE) AS weight,
    EXISTS (SELECT 1 FROM mandate_linked_missions AS l WHERE l.entity = getvariable('entity')) AS named
  FROM entities
  WHERE code = getvariable('entity')
    AND kind = 'mission'
),
numbered AS (
  SELECT
    m.*,
    r.i,
    CAST(r.i % 50 AS INTEGER) AS slot,
    rnd(r.i, m.entity || m.period || ' category') AS x_category,
    rnd(r.i, m.entity || m.period || ' partner') AS x_partner,
    rnd(r.i, m.entity || m.period || ' spent') AS x_spent
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
priced AS (
  SELECT
    *,
    CASE
      WHEN slot IN (1, 2) THEN 'other'
      ELSE pick(['mine-action', 'mine-action', 'rule-of-law', 'human-rights', 'community-stabilization', 'community-stabilization', 'peace-consolidation', 'trust-in-security-institutions', 'community-violence-reduction', 'disarmament', 'women-peace-security', 'youth-peace-security', 'small-arms', 'national-processes'], x_category)
    END AS category
  FROM numbered
),
-- Mine action is by far the dearest; what one partner cannot spend stays unspent.
spent AS (
  SELECT
    *,
    round(weight * (20 + 80 * x_partner) * CASE WHEN category = 'mine-action' THEN 9 ELSE 1 END, 1)::DECIMAL(12, 1) AS proposed,
    round(
      weight * (20 + 80 * x_partner) * CASE WHEN category = 'mine-action' THEN 9 ELSE 1 END
        * CASE WHEN slot = 9 THEN 0 ELSE 0.72 + 0.3 * x_spent END,
      1
    )::DECIMAL(12, 1) AS used
  FROM priced
),
grouped AS (
  SELECT
    entity,
    period,
    period_from,
    category,
    named,
    sum(proposed) AS proposed,
    sum(used) AS used,
    count(*) AS activities,
    bool_or(i % 200 = 8) AS unknown_part,
    rnd(entity || period || category, 'slip') AS x
  FROM spent
  GROUP BY entity, period, period_from, category, named
),
lines AS (
  SELECT
    entity,
    period,
    period_from,
    category,
    proposed,
    CASE WHEN x < 0.066 THEN used + 9.0 + 0.1 * activities ELSE used END AS used,
    CASE WHEN x < 0.93 THEN printf('1.%d', 1 + CAST(floor(4 * x) AS INTEGER)) END AS accomplishment,
    CASE WHEN NOT named THEN 'outside' WHEN x < 0.93 THEN 'satisfied' ELSE 'not-satisfied' END AS made_link,
    CASE WHEN unknown_part THEN 'undetermined' WHEN x < 0.066 THEN 'not-satisfied' ELSE 'satisfied' END AS made_sum
  FROM grouped
),
with_total AS (
  SELECT * FROM lines
  UNION ALL
  SELECT entity, period, period_from, 'total', sum(proposed), sum(used), NULL, 'outside', 'outside' FROM lines GROUP BY entity, period, period_from
),
made AS (
  SELECT
    t.entity,
    t.period,
    q.code AS estimate_period,
    printf('EXERCISE/%s/%d', t.entity, year(t.period_from)) AS document,
    'Programmatic activities' AS place,
    t.category,
    c.en AS printed_category,
    t.proposed::DECIMAL(12, 1) AS apportionment,
    t.used::DECIMAL(12, 1) AS expenditure,
    round(t.proposed * 0.97, 1)::DECIMAL(12, 1) AS estimate,
    t.accomplishment AS expected_accomplishments,
    t.made_link AS expected_categories_linked_to_mandate,
    t.made_sum AS expected_activities_add_up
  FROM with_total AS t
  JOIN programmatic_categories AS c
    ON c.code = t.category
  LEFT JOIN periods AS q
    ON q.kind = 'financial-year'
    AND q.from_date = t.period_from + INTERVAL '2' YEAR
)
SELECT
  entity,
  period,
  estimate_period,
  document,
  place,
  category,
  printed_category,
  apportionment,
  expenditure,
  estimate,
  expected_accomplishments,
  expected_categories_linked_to_mandate,
  expected_activities_add_up
FROM made
ORDER BY category
