-- No ceiling above means that any ceiling will do; no ceiling below a ceiling above is higher.
WITH begun AS (
  SELECT
    entity,
    MIN(from_date) AS began
  FROM mission_phases
  WHERE phase = 'drawdown'
  GROUP BY entity
)
SELECT
  d.entity,
  d.delegation_number,
  d.decision_type,
  d.delegated_by,
  d.holder,
  d.parent_number,
  d.valid_from,
  d.valid_to,
  d.ceiling,
  p.holder AS parent_holder,
  p.valid_to AS parent_valid_to,
  p.ceiling AS parent_ceiling,
  d.delegated_by <> 'secretary-general'
    AND COALESCE(b.began <= :as_of, FALSE)
    AND COALESCE(d.valid_to >= b.began, TRUE) AS applies,
  p.decision_type = d.decision_type
    AND p.holder = d.delegated_by
    AND p.valid_from <= d.valid_from
    AND CASE
      WHEN p.delegation_number IS NULL THEN NULL
      WHEN p.valid_to IS NULL THEN TRUE
      WHEN d.valid_to IS NULL THEN FALSE
      ELSE d.valid_to <= p.valid_to
    END
    AND CASE
      WHEN p.delegation_number IS NULL THEN NULL
      WHEN p.ceiling IS NULL THEN TRUE
      WHEN d.ceiling IS NULL THEN FALSE
      ELSE d.ceiling <= p.ceiling
    END AS compliant
FROM delegations AS d
LEFT JOIN begun AS b ON b.entity = d.entity
LEFT JOIN delegations AS p
  ON p.entity = d.entity
  AND p.delegation_number = d.parent_number
