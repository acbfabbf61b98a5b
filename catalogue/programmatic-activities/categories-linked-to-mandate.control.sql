-- A printed total is related to nothing by itself.
SELECT
  l.entity,
  l.period,
  l.category,
  l.document,
  l.printed_category,
  l.expenditure,
  l.expected_accomplishments,
  m.entity IS NOT NULL AND l.category <> 'total' AS applies,
  l.expected_accomplishments IS NOT NULL AS compliant
FROM programmatic_lines AS l
LEFT JOIN mandate_linked_missions AS m
  ON m.entity = l.entity
  AND m.from_date <= :as_of
