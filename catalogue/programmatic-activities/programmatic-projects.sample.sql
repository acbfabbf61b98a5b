-- Of 50 activities one "other" is not broken down, two lack a link to the mandate, one its entity, one oversight, one the
-- impact of its partnership, one an amount, see `slot`; one stood still and spent nothing.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(0.4 + 2.6 * rnd(code, 'programmes') AS DOUBLE) AS weight,
    EXISTS (SELECT 1 FROM mandate_linked_missions AS l WHERE l.entity = getvariable('entity')) AS named
  FROM entities
  WHERE code = getvariable('entity')
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
made AS (
  SELECT
    entity,
    period,
    printf('PA-%06d', i) AS activity_number,
    category,
    CASE WHEN slot = 1 OR slot = 2 AND x_spent >= 0.3 THEN pick(['Archives', 'Climate and security', 'Public information'], x_spent) END AS other_kind,
    pick(['Training', 'Workshops', 'Small works', 'Equipment', 'Studies', 'Support to dialogue'], x_category) AS title,
    CASE WHEN slot <> 5 THEN pick(['Partner XA', 'Partner XB', 'Partner XC', 'Partner XD', 'Partner XE', 'Partner XF'], x_partner) END AS implementing_entity,
    pick(['united-nations', 'united-nations', 'civil-society', 'mission', 'host-government', 'contractor', 'regional'], x_partner) AS implementing_kind,
    CASE WHEN slot <> 3 THEN printf('%d.%d', 1 + i % 4, 1 + i % 3) END AS expected_accomplishment,
    CASE WHEN slot <> 4 THEN printf('Mandate of %s, para. %d', entity, 1 + i % 40) END AS mandate_reference,
    proposed AS proposed_amount,
    CASE WHEN i % 200 <> 8 THEN used END AS expenditure,
    CASE WHEN slot <> 10 THEN pick(['Fewer incidents were reported at the sites.', 'Courts heard more cases.', 'Communities agreed on shared use.', 'Services opened to more people.'], x_spent) END AS contribution,
    CASE WHEN slot <> 6 THEN period_from + 30 + CAST(floor(330 * x_spent) AS INTEGER) END AS overseen_on,
    CASE WHEN x_partner < 0.2 THEN 'none' ELSE pick(['host-government', 'civil-society', 'civil-society', 'regional', 'subregional'], x_spent) END AS partnership_kind,
    CASE
      WHEN slot <> 7 AND x_partner >= 0.2 THEN pick(['Partners took over the upkeep.', 'Local staff were trained.', 'Joint visits reached more places.'], x_category)
    END AS partnership_impact,
    CASE WHEN NOT named THEN 'outside' WHEN slot IN (3, 4) THEN 'not-satisfied' ELSE 'satisfied' END AS expected_linked_to_mandate,
    CASE
      WHEN slot NOT IN (1, 2) THEN 'outside'
      WHEN slot = 2 AND x_spent < 0.3 THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_other_broken_down,
    CASE
      WHEN slot IN (4, 5, 6, 10) OR slot = 7 AND x_partner >= 0.2 THEN 'not-satisfied'
      WHEN i % 200 = 8 THEN 'undetermined'
      ELSE 'satisfied'
    END AS expected_information_complete
  FROM spent
)
SELECT
  entity,
  period,
  activity_number,
  category,
  other_kind,
  title,
  implementing_entity,
  implementing_kind,
  expected_accomplishment,
  mandate_reference,
  proposed_amount,
  expenditure,
  contribution,
  overseen_on,
  partnership_kind,
  partnership_impact,
  expected_linked_to_mandate,
  expected_other_broken_down,
  expected_information_complete
FROM made
ORDER BY activity_number
