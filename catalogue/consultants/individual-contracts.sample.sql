-- Three persons in four come for one task; a quarter come back year after year for the same function of the same unit, and
-- some of these without an end. Contracts begin in autumn more often than in spring. A fifth of the functions is of individual contractors.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    code || getvariable('period') AS salt
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    r.i % 4 = 0 AS is_returning,
    CASE WHEN r.i % 4 = 0 THEN m.entity ELSE m.salt END AS own,
    rnd(r.i, m.entity || ' standing') AS x_standing
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
drawn AS (
  SELECT
    *,
    rnd(i, own || ' consultant kind') < 0.8 AS is_consultant,
    rnd(i, own || ' unit') AS x_unit,
    rnd(i, own || ' function') AS x_function,
    rnd(i, salt || ' need') AS x_reason,
    CASE WHEN is_returning THEN 20 + CAST(floor(40 * rnd(i, own || ' month')) AS INTEGER) ELSE CAST(floor(365 * pow(rnd(i, salt || ' day'), 1.3)) AS INTEGER) END AS day,
    CASE
      WHEN is_returning AND x_standing < 0.12 THEN 330
      WHEN is_returning THEN 60 + CAST(floor(150 * x_standing) AS INTEGER)
      ELSE 15 + CAST(floor(150 * pow(rnd(i, salt || ' length'), 2)) AS INTEGER)
    END AS days
  FROM numbered
),
made AS (
  SELECT
    *,
    CASE WHEN is_returning AND x_standing < 0.5 THEN CASE WHEN x_reason < 0.5 THEN 'regular' ELSE 'vacancy' END WHEN x_reason < 0.72 THEN 'expertise' WHEN x_reason < 0.9 THEN 'surge' WHEN x_reason < 0.95 THEN 'vacancy' WHEN x_reason < 0.98 THEN 'regular' END AS need,
    rnd(i, salt || ' checked') AS x_checked,
    rnd(i, salt || ' core') AS x_core
  FROM drawn
)
SELECT
  entity,
  period,
  printf('%s-IC-%s-%06d', entity, left(period, 4), i) AS contract,
  CASE WHEN is_returning THEN printf('%s-R%06d', entity, i) ELSE printf('%s-%s-%06d', entity, left(period, 4), i) END AS person_ref,
  CASE WHEN is_consultant THEN 'consultant' ELSE 'contractor' END AS kind,
  pick(['Engineering Section', 'Technology Section', 'Public Information Section', 'Rule of Law Section', 'Office of the Chief of Staff', 'Supply Chain Section', 'Human Rights Section'], x_unit) AS organizational_unit,
  pick(['Electoral expert', 'Evaluation specialist', 'Legal drafter', 'Training developer', 'Database developer', 'Editor', 'Translator', 'Solar engineer', 'Environmental auditor', 'Video producer'], x_function)
    || CASE WHEN i > 200 THEN ' ' || CAST(i // 200 AS VARCHAR) ELSE '' END AS functional_title,
  need,
  CASE WHEN x_core < 0.015 THEN NULL ELSE need IS NOT DISTINCT FROM 'regular' AND x_core < 0.8 END AS is_core,
  CASE WHEN x_checked < 0.02 THEN NULL ELSE x_checked >= CASE WHEN need IN ('regular', 'vacancy') THEN 0.25 ELSE 0.06 END END AS in_house_checked,
  period_from + day AS starts_on,
  CASE WHEN rnd(i, salt || ' end untold') >= 0.008 THEN period_from + day + days END AS ends_on,
  (round(days * (120 + 260 * rnd(i, own || ' fee')) / 10) * 10)::DECIMAL(15, 2) AS fee,
  CASE
    WHEN x_checked < 0.02 THEN 'undetermined'
    WHEN x_checked >= CASE WHEN need IN ('regular', 'vacancy') THEN 0.25 ELSE 0.06 END THEN 'satisfied'
    ELSE 'not-satisfied'
  END AS expected_in_house_first
FROM made
ORDER BY i
