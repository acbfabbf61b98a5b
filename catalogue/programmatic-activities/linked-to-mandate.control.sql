-- The missions named stand in a dated list, not in the rule.
SELECT
  p.entity,
  p.period,
  p.activity_number,
  p.category,
  p.title,
  p.expenditure,
  p.expected_accomplishment,
  p.mandate_reference,
  m.entity IS NOT NULL AS applies,
  p.expected_accomplishment IS NOT NULL AND p.mandate_reference IS NOT NULL AS compliant
FROM programmatic_projects AS p
LEFT JOIN mandate_linked_missions AS m
  ON m.entity = p.entity
  AND m.from_date <= :as_of
