-- One budget's request for national staff. Most print the two categories; some print them together, some a sum that is not
-- theirs, and in a few the total cannot be read.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size,
    rnd(getvariable('entity') || getvariable('period'), 'apart') AS x_apart,
    rnd(getvariable('entity') || getvariable('period'), 'officers') AS x_officers
  WHERE getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
made AS (
  SELECT
    entity,
    period,
    'Exercise/' || entity || '/' || period AS document,
    CASE WHEN x_apart < 0.05 THEN 0 ELSE CAST(FLOOR(size * 0.14 * (0.8 + 0.4 * x_officers)) AS BIGINT) END AS officers,
    CASE WHEN x_apart < 0.05 THEN 0 ELSE CAST(FLOOR(size * 0.47 * (0.8 + 0.4 * x_apart)) AS BIGINT) END AS general_service,
    CASE
      WHEN x_apart < 0.05 THEN 'no national staff'
      WHEN x_apart < 0.82 THEN 'apart'
      WHEN x_apart < 0.90 THEN 'together'
      WHEN x_apart < 0.95 THEN 'another sum'
      ELSE 'total unreadable'
    END AS shown_as
  FROM mission
)
SELECT
  entity,
  period,
  document,
  CASE
    WHEN shown_as <> 'total unreadable'
      THEN CAST((officers + general_service + CASE WHEN shown_as = 'another sum' THEN 270 ELSE 0 END) / 10 AS DECIMAL(12, 1))
  END AS total_amount,
  CASE WHEN shown_as <> 'together' THEN CAST(officers / 10 AS DECIMAL(12, 1)) END AS officers_amount,
  CASE WHEN shown_as <> 'together' THEN CAST(general_service / 10 AS DECIMAL(12, 1)) END AS general_service_amount,
  CASE shown_as WHEN 'no national staff' THEN 'outside' WHEN 'apart' THEN 'satisfied' WHEN 'total unreadable' THEN 'undetermined' ELSE 'not-satisfied' END
    AS expected_national_staff_apart
FROM made
