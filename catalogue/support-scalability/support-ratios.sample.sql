-- The ratio that a budget report prints, from the same strengths as `component-strengths` makes. Of 14 missions one prints
-- another ratio, one none, one leaves its temporary positions out, one does not say what its numerator is made of, one
-- counts other people than its table of human resources, one has no report yet, see `slot`.
WITH ordered AS (
  SELECT
    code AS entity,
    from_date AS opened,
    row_number() OVER (ORDER BY code) AS place
  FROM entities
  WHERE code LIKE 'X%'
),
mission AS (
  SELECT
    entity,
    opened,
    place,
    year(CAST(getvariable('period_from') AS DATE)) AS y,
    CAST((place + 5 * year(CAST(getvariable('period_from') AS DATE))) % 14 AS INTEGER) AS slot,
    CAST(500 + floor(17000 * pow(rnd(entity, 'size'), 2)) AS BIGINT) AS size
  FROM ordered
  WHERE entity = getvariable('entity')
),
-- Share: persons of a mission in a hundred thousand of its size, by component and category.
parts(component, kind, sort, category, share) AS (
  VALUES
    ('Executive direction and management', 'executive-direction', 1, 'international', 380),
    ('Executive direction and management', 'executive-direction', 1, 'officers', 90),
    ('Executive direction and management', 'executive-direction', 1, 'general', 210),
    ('Executive direction and management', 'executive-direction', 1, 'volunteers', 120),
    ('Political and civil affairs', 'substantive', 2, 'observers', 900),
    ('Political and civil affairs', 'substantive', 2, 'international', 420),
    ('Political and civil affairs', 'substantive', 2, 'officers', 180),
    ('Political and civil affairs', 'substantive', 2, 'general', 260),
    ('Political and civil affairs', 'substantive', 2, 'temporary', 70),
    ('Protection of civilians', 'substantive', 3, 'contingents', 78000),
    ('Protection of civilians', 'substantive', 3, 'police', 3200),
    ('Protection of civilians', 'substantive', 3, 'formed', 8600),
    ('Protection of civilians', 'substantive', 3, 'international', 300),
    ('Rule of law', 'substantive', 4, 'international', 240),
    ('Rule of law', 'substantive', 4, 'general', 330),
    ('Rule of law', 'substantive', 4, 'government', 520),
    ('Support', 'support', 5, 'contingents', 160),
    ('Support', 'support', 5, 'international', 2600),
    ('Support', 'support', 5, 'officers', 220),
    ('Support', 'support', 5, 'general', 3400),
    ('Support', 'support', 5, 'temporary', 90),
    ('Support', 'support', 5, 'volunteers', 1000),
    ('Security Section', 'security', 6, 'international', 150),
    ('Security Section', 'security', 6, 'general', 260)
),
-- A mission shrinks or grows slowly from year to year; its level of a year is the same in every file.
levels AS (
  SELECT
    m.*,
    CASE WHEN l.yy = 0 THEN m.y ELSE l.yy END AS yy,
    1 - 0.03 * (CASE WHEN l.yy = 0 THEN m.y ELSE l.yy END - 2020) * (rnd(m.entity, 'trend') - 0.2) + 0.02 * (rnd(m.entity, 'level ' || CASE WHEN l.yy = 0 THEN m.y ELSE l.yy END) - 0.5) AS factor
  FROM mission AS m, (VALUES (2020), (0)) AS l(yy)
),
approved AS (
  SELECT
    l.entity,
    l.opened,
    l.slot,
    l.y,
    l.yy,
    p.kind,
    p.category,
    CAST(floor(l.size * p.share / 100000 * l.factor) AS BIGINT) AS persons
  FROM levels AS l
  CROSS JOIN parts AS p
  WHERE p.kind <> 'security' OR l.place % 3 = 0
),
counted AS (
  SELECT
    entity,
    opened,
    slot,
    y,
    yy,
    coalesce(sum(persons) FILTER (WHERE kind = 'support' AND category = 'international'), 0) AS international,
    coalesce(sum(persons) FILTER (WHERE kind = 'support' AND category = 'officers'), 0) AS officers,
    coalesce(sum(persons) FILTER (WHERE kind = 'support' AND category = 'general'), 0) AS general,
    coalesce(sum(persons) FILTER (WHERE kind = 'support' AND category = 'temporary'), 0) AS temporary,
    coalesce(sum(persons) FILTER (WHERE kind = 'support' AND category = 'volunteers'), 0) AS volunteers,
    coalesce(sum(persons) FILTER (WHERE kind = 'support' AND category = 'contingents'), 0) AS military,
    sum(persons) FILTER (WHERE kind = 'security') AS security,
    sum(persons) AS total
  FROM approved
  GROUP BY entity, opened, slot, y, yy
),
added AS (
  SELECT
    *,
    international + officers + general + temporary + volunteers AS civilians,
    CASE WHEN slot = 3 THEN 0 ELSE 1 END AS decimals
  FROM counted
),
made AS (
  SELECT
    n.entity,
    getvariable('period') AS period,
    '2020/21' AS base_period,
    printf('EXERCISE/%s/%d', n.entity, n.y) AS document,
    'Follow-up, para. 27' AS place,
    CASE WHEN n.slot <> 6 THEN n.international END AS support_international,
    CASE WHEN n.slot <> 6 THEN n.officers END AS support_national_officers,
    CASE WHEN n.slot <> 6 THEN n.general + CASE WHEN n.slot = 7 THEN 6 ELSE 0 END END AS support_general_service,
    CASE WHEN n.slot <> 6 THEN n.temporary END AS support_temporary,
    CASE WHEN n.slot <> 6 THEN n.volunteers END AS support_volunteers,
    CASE WHEN n.slot <> 9 THEN n.civilians + CASE WHEN n.slot = 7 THEN 6 ELSE 0 END END AS support_civilians,
    n.military AS support_military,
    0 AS support_government_provided,
    n.security AS security_elsewhere,
    n.total AS total_personnel,
    CASE
      WHEN n.slot = 4 THEN NULL
      WHEN n.slot = 2 THEN round(1000.0 * n.civilians / n.total, 1) - 1.5
      WHEN n.slot = 8 THEN round(1000.0 * (n.civilians - greatest(n.temporary, n.total // 1000 + 1) + coalesce(n.security, 0)) / n.total, 1)
      WHEN n.slot = 7 THEN round(1000.0 * (n.civilians + 6 + coalesce(n.security, 0)) / n.total, 1)
      ELSE round(1000.0 * (n.civilians + coalesce(n.security, 0)) / n.total, n.decimals)
    END::DECIMAL(7, 1) AS printed_ratio,
    CASE
      WHEN n.opened <= DATE '2021-06-30' AND n.slot <> 4 THEN round(1000.0 * (b.civilians + coalesce(b.security, 0)) / b.total, n.decimals)
    END::DECIMAL(7, 1) AS printed_base_ratio,
    n.decimals AS printed_decimals,
    CASE
      WHEN n.slot = 4 THEN 'outside'
      WHEN n.slot = 9 THEN 'undetermined'
      WHEN n.slot IN (2, 8) THEN 'not-satisfied'
      ELSE 'satisfied'
    END AS expected_ratio_recomputed,
    CASE WHEN n.slot = 7 THEN 'not-satisfied' WHEN n.slot IN (6, 9) THEN 'undetermined' ELSE 'satisfied' END
      AS expected_numerator_in_strength_table,
    n.slot
  FROM added AS n
  JOIN added AS b
    ON b.yy = 2020
  WHERE n.yy = n.y
)
SELECT
  entity,
  period,
  base_period,
  document,
  place,
  support_international,
  support_national_officers,
  support_general_service,
  support_temporary,
  support_volunteers,
  support_civilians,
  support_military,
  support_government_provided,
  security_elsewhere,
  total_personnel,
  printed_ratio,
  printed_base_ratio,
  printed_decimals,
  expected_ratio_recomputed,
  expected_numerator_in_strength_table
FROM made
WHERE slot <> 10
