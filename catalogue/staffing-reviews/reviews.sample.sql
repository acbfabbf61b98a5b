-- Every mission has had one review; one in five without Headquarters, some of them long ago. A few do not say who took part.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    CAST(getvariable('period_to') AS DATE) AS state_date,
    rnd(1, code || ' review') AS x
  FROM entities
  WHERE code = getvariable('entity')
),
dated AS (
  SELECT
    *,
    state_date - 120 - CAST(floor(1600 * x) AS INTEGER) AS started
  FROM mission
)
SELECT
  entity,
  printf('%s-SR-1', entity) AS review_number,
  started,
  CASE WHEN x > 0.03 THEN started + 90 END AS ended,
  CASE WHEN x < 0.72 OR x >= 0.78 THEN x < 0.8 END AS headquarters_participated,
  CASE WHEN x < 0.72 THEN 'Department of Operational Support' END AS headquarters_participant,
  CAST(200 + floor(800 * x) AS INTEGER) AS posts_reviewed,
  CAST(5 + floor(30 * x) AS INTEGER) AS recommendations
FROM dated
WHERE started >= opened
