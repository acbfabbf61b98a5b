WITH sent AS (
  SELECT
    entity,
    COUNT(*) AS payments
  FROM contribution_payments
  GROUP BY entity
),
dated AS (
  SELECT
    entity,
    letter,
    account,
    member_state,
    received_on,
    amount,
    CAST(received_on + :due_days * INTERVAL '1' DAY AS DATE) AS due_on
  FROM contribution_letters
),
paid AS (
  SELECT
    d.entity,
    d.letter,
    SUM(CASE WHEN p.paid_on <= d.due_on THEN p.amount ELSE 0 END) AS paid_in_time,
    SUM(CASE WHEN p.paid_on IS NULL THEN p.amount ELSE 0 END) AS paid_undated,
    SUM(p.amount) AS paid
  FROM dated AS d
  JOIN contribution_payments AS p
    ON p.entity = d.entity
    AND p.letter = d.letter
  GROUP BY d.entity, d.letter
)
SELECT
  d.entity,
  d.letter,
  d.account,
  a.phase,
  d.member_state,
  d.received_on,
  d.due_on,
  d.amount,
  COALESCE(p.paid_in_time, 0) AS paid_in_time,
  COALESCE(p.paid, 0) AS paid,
  d.amount - COALESCE(p.paid, 0) AS unpaid,
  d.due_on < :as_of AS applies,
  CASE
    WHEN s.payments IS NULL THEN NULL
    WHEN COALESCE(p.paid_in_time, 0) >= d.amount THEN TRUE
    WHEN COALESCE(p.paid_in_time + p.paid_undated, 0) >= d.amount THEN NULL
    ELSE FALSE
  END AS compliant
FROM dated AS d
LEFT JOIN sent AS s ON s.entity = d.entity
LEFT JOIN mission_accounts AS a
  ON a.entity = d.entity
  AND a.account = d.account
LEFT JOIN paid AS p
  ON p.entity = d.entity
  AND p.letter = d.letter
