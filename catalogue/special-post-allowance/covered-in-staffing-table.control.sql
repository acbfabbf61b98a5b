SELECT
  a.entity,
  a.allowance,
  a.post_number,
  a.allowance_from,
  p.status AS post_status,
  p.vacant_since,
  p.status <> 'encumbered' AS applies,
  p.status = 'vacant-covered' AS compliant
FROM special_post_allowances AS a
LEFT JOIN posts AS p
  ON p.entity = a.entity
  AND p.post_number = a.post_number
