WITH running AS (
  SELECT
    entity,
    payment,
    letter,
    member_state,
    paid_on,
    amount,
    SUM(amount) OVER (PARTITION BY entity, letter ORDER BY paid_on, payment) AS applied,
    SUM(amount) OVER (PARTITION BY entity, letter) AS applied_in_all,
    COUNT(*) OVER (PARTITION BY entity, letter) - COUNT(paid_on) OVER (PARTITION BY entity, letter) AS undated
  FROM contribution_payments
)
SELECT
  r.entity,
  r.payment,
  r.letter,
  r.member_state,
  l.member_state AS assessed_state,
  r.paid_on,
  r.amount,
  l.amount AS assessed,
  r.applied,
  TRUE AS applies,
  CASE
    WHEN l.letter IS NULL OR l.member_state <> r.member_state THEN FALSE
    WHEN r.applied_in_all <= l.amount THEN TRUE
    WHEN r.undated > 0 THEN NULL
    ELSE r.applied <= l.amount
  END AS compliant
FROM running AS r
LEFT JOIN contribution_letters AS l
  ON l.entity = r.entity
  AND l.letter = r.letter
