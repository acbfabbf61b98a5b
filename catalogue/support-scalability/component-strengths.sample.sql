-- The table of human resources of one mission for one period: proposed, approved and actual. A proposal follows from what
-- was approved the year before: support is cut or raised in proportion and rounded down. One mission in 14 proposes more
-- support for fewer others, one leaves a cell empty, see `slot`.
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
    m.y + l.yy AS yy,
    1 - 0.03 * (m.y + l.yy - 2020) * (rnd(m.entity, 'trend') - 0.2) + 0.02 * (rnd(m.entity, 'level ' || (m.y + l.yy)) - 0.5) AS factor
  FROM mission AS m, (VALUES (-1), (0)) AS l(yy)
),
approved AS (
  SELECT
    l.entity,
    l.place,
    l.slot,
    l.y,
    l.yy,
    p.component,
    p.kind,
    p.sort,
    p.category,
    CAST(floor(l.size * p.share / 100000 * l.factor) AS BIGINT) AS persons
  FROM levels AS l
  CROSS JOIN parts AS p
  WHERE p.kind <> 'security' OR l.place % 3 = 0
),
compared AS (
  SELECT
    n.entity,
    n.slot,
    n.y,
    n.component,
    n.kind,
    n.sort,
    n.category,
    b.persons AS before,
    n.persons AS now,
    CASE WHEN n.slot = 0 THEN b.persons * 96 // 100 ELSE n.persons END AS wanted
  FROM approved AS n
  JOIN approved AS b
    ON b.component = n.component
    AND b.category = n.category
    AND b.yy = n.y - 1
  WHERE n.yy = n.y
),
others AS (
  SELECT
    sum(before) AS before,
    sum(wanted) AS wanted
  FROM compared
  WHERE kind NOT IN ('support', 'security')
),
staged AS (
  SELECT
    c.*,
    s.stage,
    CASE
      WHEN s.stage = 'approved' THEN c.now
      WHEN s.stage = 'actual' THEN c.now * 94 // 100
      WHEN c.kind NOT IN ('support', 'security') THEN c.wanted
      WHEN c.slot = 0 THEN c.before + 1
      ELSE CAST(c.before * o.wanted // o.before AS BIGINT)
    END AS persons
  FROM compared AS c
  CROSS JOIN others AS o
  CROSS JOIN (VALUES ('proposed'), ('approved'), ('actual')) AS s(stage)
),
-- The printed total is one more component.
printed AS (
  SELECT entity, slot, y, stage, component, kind, sort, category, persons FROM staged
  UNION ALL
  SELECT entity, slot, y, stage, 'Total', 'total', 9, category, sum(persons) FROM staged GROUP BY entity, slot, y, stage, category
),
counted AS (
  SELECT
    entity,
    slot,
    y,
    stage,
    component,
    kind,
    sort,
    coalesce(sum(persons) FILTER (WHERE category = 'observers'), 0) AS military_observers,
    coalesce(sum(persons) FILTER (WHERE category = 'contingents'), 0) AS military_contingents,
    coalesce(sum(persons) FILTER (WHERE category = 'police'), 0) AS united_nations_police,
    coalesce(sum(persons) FILTER (WHERE category = 'formed'), 0) AS formed_police,
    coalesce(sum(persons) FILTER (WHERE category = 'international'), 0) AS international_staff,
    coalesce(sum(persons) FILTER (WHERE category = 'officers'), 0) AS national_professional_officers,
    coalesce(sum(persons) FILTER (WHERE category = 'general'), 0) AS national_general_service,
    coalesce(sum(persons) FILTER (WHERE category = 'temporary'), 0) AS temporary_positions,
    coalesce(sum(persons) FILTER (WHERE category = 'volunteers'), 0) AS united_nations_volunteers,
    coalesce(sum(persons) FILTER (WHERE category = 'government'), 0) AS government_provided_personnel,
    sum(persons) AS printed_total
  FROM printed
  GROUP BY entity, slot, y, stage, component, kind, sort
),
-- Prices rise three per cent a year; posts that cost more stand in smaller missions.
made AS (
  SELECT
    entity,
    getvariable('period') AS period,
    stage,
    printf('EXERCISE/%s/%d', entity, y) AS document,
    'Summary, human resources' AS place,
    component,
    kind AS component_kind,
    military_observers,
    military_contingents,
    united_nations_police,
    formed_police,
    CASE WHEN slot = 1 AND stage = 'proposed' AND kind = 'support' THEN NULL ELSE international_staff END AS international_staff,
    national_professional_officers,
    national_general_service,
    temporary_positions,
    united_nations_volunteers,
    government_provided_personnel,
    printed_total,
    CASE
      WHEN kind <> 'total' THEN (
        (1 + 0.03 * (y - 2020)) * (0.95 + 0.1 * rnd(entity, 'price')) * (
          165.3 * international_staff + 62.4 * national_professional_officers + 34.1 * national_general_service
            + 121.0 * temporary_positions + 57.8 * united_nations_volunteers
        )
      )::DECIMAL(12, 1)
    END AS civilian_cost,
    CASE
      WHEN kind = 'support' THEN ((1 + 0.03 * (y - 2020)) * (60 + 25 * rnd(entity, 'operations')) * printed_total)::DECIMAL(12, 1)
      WHEN kind <> 'total' THEN (0.6 * printed_total)::DECIMAL(12, 1)
    END AS operational_cost,
    sort
  FROM counted
)
SELECT
  entity,
  period,
  stage,
  document,
  place,
  component,
  component_kind,
  military_observers,
  military_contingents,
  united_nations_police,
  formed_police,
  international_staff,
  national_professional_officers,
  national_general_service,
  temporary_positions,
  united_nations_volunteers,
  government_provided_personnel,
  printed_total,
  civilian_cost,
  operational_cost
FROM made
ORDER BY stage, sort
