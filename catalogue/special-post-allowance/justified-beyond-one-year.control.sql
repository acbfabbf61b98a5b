-- The file holds what is paid on its day, so its day ends the length; under the reading "added" earlier days move the start back.
WITH counted AS (
  SELECT
    entity,
    allowance,
    post_number,
    assignment_from,
    allowance_from,
    CASE
      WHEN :length_counted = 'added' THEN CAST(allowance_from - earlier_days * INTERVAL '1' DAY AS DATE)
      ELSE allowance_from
    END AS length_from,
    state_date,
    proposal_document,
    justification
  FROM special_post_allowances
)
SELECT
  a.entity,
  a.allowance,
  a.post_number,
  a.assignment_from,
  a.allowance_from,
  a.length_from,
  CAST(a.length_from + :months * INTERVAL '1' MONTH AS DATE) AS over_from,
  p.status AS post_status,
  p.recruitment_stage,
  a.proposal_document,
  a.justification,
  a.length_from + :months * INTERVAL '1' MONTH <= a.state_date AS applies,
  CASE
    WHEN a.justification IS NULL OR a.proposal_document IS NULL OR a.assignment_from IS NULL THEN FALSE
    WHEN p.status = 'encumbered' OR p.recruitment_stage IS NOT NULL THEN TRUE
  END AS compliant
FROM counted AS a
LEFT JOIN posts AS p
  ON p.entity = a.entity
  AND p.post_number = a.post_number
