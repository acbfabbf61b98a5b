-- No number of repeats is too many by itself: what decides is whether the changes that share the words differ.
WITH texts AS (
  SELECT
    entity,
    period,
    change_number,
    document,
    organizational_unit,
    level,
    functional_title,
    action,
    justification,
    TRIM(REPLACE(REPLACE(LOWER(justification), LOWER(functional_title), ''), LOWER(organizational_unit), '')) AS words
  FROM post_changes
)
SELECT
  entity,
  period,
  change_number,
  document,
  organizational_unit,
  level,
  functional_title,
  action,
  justification,
  COUNT(*) OVER (PARTITION BY entity, period, words) AS changes_sharing,
  justification IS NOT NULL AS applies,
  MIN(functional_title) OVER (PARTITION BY entity, period, words)
    = MAX(functional_title) OVER (PARTITION BY entity, period, words)
    AND MIN(organizational_unit) OVER (PARTITION BY entity, period, words)
      = MAX(organizational_unit) OVER (PARTITION BY entity, period, words)
    AND MIN(action) OVER (PARTITION BY entity, period, words)
      = MAX(action) OVER (PARTITION BY entity, period, words) AS compliant
FROM texts
