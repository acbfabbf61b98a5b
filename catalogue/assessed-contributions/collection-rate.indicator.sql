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
unpaid AS (
  SELECT
    d.entity,
    d.account,
    a.phase,
    d.member_state,
    d.letter,
    d.received_on,
    d.amount,
    COALESCE(p.paid, 0) AS paid,
    GREATEST(d.amount - COALESCE(p.paid, 0), 0) AS unpaid,
    CASE
      WHEN d.due_on IS NULL THEN 'undated'
      WHEN d.due_on >= :as_of THEN 'not-due'
      ELSE 'due'
    END AS age
  FROM dated AS d
  JOIN sent AS s ON s.entity = d.entity
  LEFT JOIN mission_accounts AS a
    ON a.entity = d.entity
    AND a.account = d.account
  LEFT JOIN paid AS p
    ON p.entity = d.entity
    AND p.letter = d.letter
),
states AS (
  SELECT
    entity,
    account,
    member_state,
    SUM(CASE WHEN age = 'due' THEN unpaid ELSE 0 END) AS overdue,
    SUM(CASE WHEN age = 'undated' THEN unpaid ELSE 0 END) AS undated
  FROM unpaid
  GROUP BY entity, account, member_state
),
counted AS (
  SELECT
    entity,
    account,
    COUNT(*) AS states,
    COUNT(*) FILTER (WHERE overdue = 0 AND undated = 0) AS states_in_full
  FROM states
  GROUP BY entity, account
)
SELECT
  u.entity,
  u.account,
  u.phase,
  SUM(u.amount) AS assessed,
  SUM(u.amount - u.unpaid) AS paid,
  SUM(u.unpaid) AS outstanding,
  c.states,
  c.states_in_full,
  ROUND(100 * SUM(u.amount - u.unpaid) / NULLIF(SUM(u.amount), 0), 1) AS rate
FROM unpaid AS u
JOIN counted AS c
  ON c.entity = u.entity
  AND c.account = u.account
GROUP BY u.entity, u.account, u.phase, c.states, c.states_in_full
