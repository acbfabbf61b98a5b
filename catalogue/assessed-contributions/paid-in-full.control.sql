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
    entity,
    letter,
    SUM(amount) AS paid
  FROM contribution_payments
  GROUP BY entity, letter
),
letters AS (
  SELECT
    d.entity,
    d.account,
    d.member_state,
    d.due_on,
    d.amount,
    GREATEST(d.amount - COALESCE(p.paid, 0), 0) AS unpaid
  FROM dated AS d
  LEFT JOIN paid AS p
    ON p.entity = d.entity
    AND p.letter = d.letter
),
owed AS (
  SELECT
    entity,
    account,
    member_state,
    COUNT(*) AS letters,
    COUNT(*) FILTER (WHERE due_on < :as_of) AS letters_due,
    COUNT(*) - COUNT(due_on) AS letters_undated,
    SUM(amount) AS assessed,
    SUM(CASE WHEN due_on < :as_of THEN unpaid ELSE 0 END) AS overdue,
    SUM(CASE WHEN due_on IS NULL THEN unpaid ELSE 0 END) AS unpaid_undated,
    MIN(CASE WHEN unpaid > 0 THEN due_on END) AS unpaid_since
  FROM letters
  GROUP BY entity, account, member_state
)
SELECT
  s.entity,
  s.account,
  s.member_state,
  a.phase,
  o.letters,
  o.assessed,
  o.overdue,
  o.unpaid_since,
  ROUND(100 * o.overdue / NULLIF(o.assessed, 0), 1) AS percent_overdue,
  CASE WHEN o.letters_due = 0 AND o.letters_undated > 0 THEN NULL ELSE o.letters_due > 0 END AS applies,
  CASE
    WHEN n.payments IS NULL THEN NULL
    WHEN o.overdue > 0 THEN FALSE
    WHEN o.unpaid_undated > 0 THEN NULL
    ELSE TRUE
  END AS compliant
FROM subjects AS s
LEFT JOIN owed AS o
  ON o.entity = s.entity
  AND o.account = s.account
  AND o.member_state = s.member_state
LEFT JOIN sent AS n ON n.entity = s.entity
LEFT JOIN mission_accounts AS a
  ON a.entity = s.entity
  AND a.account = s.account
