-- A partnership of no kind has no impact to tell.
SELECT
  entity,
  period,
  activity_number,
  category,
  title,
  proposed_amount,
  expenditure,
  contribution,
  mandate_reference,
  implementing_entity,
  overseen_on,
  partnership_kind,
  partnership_impact,
  TRUE AS applies,
  proposed_amount >= 0
    AND expenditure >= 0
    AND contribution IS NOT NULL
    AND mandate_reference IS NOT NULL
    AND implementing_entity IS NOT NULL
    AND overseen_on IS NOT NULL
    AND partnership_kind IS NOT NULL
    AND (partnership_kind = 'none' OR partnership_impact IS NOT NULL) AS compliant
FROM programmatic_projects
