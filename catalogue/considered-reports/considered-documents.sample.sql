-- Documents are due in February for the second resumed session in May. Most miss the day by a week or two, oversight reports hold
-- it best, and one in fifteen comes when the debate has begun. One in twenty-four is for the session ahead.
WITH mission AS (
  SELECT
    code AS entity,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
),
drawn AS (
  SELECT
    m.*,
    r.i,
    r.i % 24 = 0 AS is_ahead,
    CASE WHEN r.i % 24 = 0 THEN year(m.state_date) + 1 ELSE year(m.state_date) - CAST((r.i - 1) // 24 AS INTEGER) % 8 END AS due_year,
    rnd(r.i, m.entity || ' delay') AS x,
    rnd(r.i, m.entity || ' kind') AS x_kind,
    rnd(r.i, m.entity || ' known') AS x_known
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
dated AS (
  SELECT
    *,
    CASE WHEN x_kind < 0.5 THEN 'secretary-general-report' WHEN x_kind < 0.6 THEN 'secretary-general-note' WHEN x_kind < 0.75 THEN 'oversight-report' ELSE 'committee-report' END AS document_kind,
    make_date(due_year, 2, 1) + CAST(floor(28 * x_known) AS INTEGER) AS due_day,
    make_date(due_year, 5, 3) + CAST(floor(10 * x_kind) AS INTEGER) AS debate_day
  FROM drawn
),
issued AS (
  SELECT
    *,
    CASE
      WHEN is_ahead OR x < 0.02 THEN NULL
      WHEN x < 0.08 THEN debate_day + CAST(floor(300 * (x - 0.02)) AS INTEGER)
      WHEN x < CASE document_kind WHEN 'oversight-report' THEN 0.15 ELSE 0.4 END THEN due_day + 1 + CAST(floor(60 * x) AS INTEGER)
      ELSE due_day - CAST(floor(20 * (x - 0.15)) AS INTEGER)
    END AS issue_day
  FROM dated
)
SELECT
  entity,
  printf('EXERCISE/%s/%d/%05d', entity, due_year, i) AS document,
  CASE document_kind WHEN 'oversight-report' THEN 'A/RES/76/274#4' WHEN 'committee-report' THEN 'A/RES/76/274#5' ELSE 'A/RES/76/274#3' END AS provision,
  document_kind,
  CASE WHEN x_known >= 0.06 THEN due_day END AS due_on,
  CASE WHEN x_known < 0.95 THEN issue_day END AS issued_on,
  issue_day IS NOT NULL AS is_issued,
  debate_day AS considered_on,
  CASE
    WHEN is_ahead THEN CASE WHEN x_known >= 0.06 THEN 'outside' ELSE 'undetermined' END
    WHEN issue_day IS NULL AND x_known >= 0.06 THEN 'not-satisfied'
    WHEN issue_day IS NULL THEN 'undetermined'
    WHEN x_known < 0.06 OR x_known >= 0.95 THEN 'undetermined'
    WHEN issue_day <= due_day THEN 'satisfied'
    ELSE 'not-satisfied'
  END AS expected_issued_by_due_date,
  CASE
    WHEN is_ahead THEN 'outside'
    WHEN issue_day IS NULL THEN 'not-satisfied'
    WHEN x_known >= 0.95 THEN 'undetermined'
    WHEN x < 0.08 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_issued_before_considered
FROM issued
ORDER BY i
