-- The columns of the supplementary information: start date, level, title, unit, recruitment status, justification.
SELECT
  a.entity,
  a.allowance_from,
  TIMESTAMPDIFF(DAY, a.allowance_from, a.state_date) + 1 AS days,
  p.level,
  p.functional_title,
  p.organizational_unit,
  p.status,
  p.recruitment_stage,
  a.justification
FROM special_post_allowances AS a
LEFT JOIN posts AS p
  ON p.entity = a.entity
  AND p.post_number = a.post_number
WHERE CASE
    WHEN :length_counted = 'added' THEN CAST(a.allowance_from - a.earlier_days * INTERVAL '1' DAY AS DATE)
    ELSE a.allowance_from
  END + :months * INTERVAL '1' MONTH <= a.state_date
ORDER BY a.entity, a.allowance_from, a.allowance
