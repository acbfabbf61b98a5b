-- An allowance of less than a year is outside whatever its post, one without a post is undetermined only if it is long.
WITH counted AS (
  SELECT
    entity,
    allowance,
    post_number,
    allowance_from,
    CASE
      WHEN :length_counted = 'added' THEN CAST(allowance_from - earlier_days * INTERVAL '1' DAY AS DATE)
      ELSE allowance_from
    END AS length_from,
    state_date,
    justification
  FROM special_post_allowances
)
SELECT
  a.entity,
  a.allowance,
  a.post_number,
  a.allowance_from,
  CAST(a.length_from + :months * INTERVAL '1' MONTH AS DATE) AS over_from,
  p.level,
  p.functional_title,
  p.vacant_since,
  p.recruitment_stage,
  p.hiring_freeze,
  a.length_from + :months * INTERVAL '1' MONTH <= a.state_date AND p.status <> 'encumbered' AS applies,
  p.recruitment_stage NOT IN ('not-started', 'on-hold') AS compliant,
  a.justification AS reason
FROM counted AS a
LEFT JOIN posts AS p
  ON p.entity = a.entity
  AND p.post_number = a.post_number
