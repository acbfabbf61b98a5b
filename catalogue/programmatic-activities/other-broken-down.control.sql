-- Only other has to say more; the rest is named by its category.
SELECT
  entity,
  period,
  activity_number,
  title,
  other_kind,
  proposed_amount,
  expenditure,
  category = 'other' AS applies,
  other_kind IS NOT NULL AS compliant
FROM programmatic_projects
