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
      WHEN d.received_on + 24 * INTERVAL '1' MONTH >= :as_of THEN 'due'
      ELSE 'over-2'
    END AS age
  FROM dated AS d
  JOIN sent AS s ON s.entity = d.entity
  LEFT JOIN mission_accounts AS a
    ON a.entity = d.entity
    AND a.account = d.account
  LEFT JOIN paid AS p
    ON p.entity = d.entity
    AND p.letter = d.letter
)
SELECT
  u.member_state,
  g.regional_group,
  COUNT(DISTINCT u.entity || ' ' || u.account) AS accounts,
  SUM(u.amount) AS assessed,
  SUM(u.unpaid) AS outstanding,
  SUM(CASE WHEN u.age IN ('due', 'over-2') THEN u.unpaid ELSE 0 END) AS overdue,
  ROUND(100 * SUM(CASE WHEN u.age IN ('due', 'over-2') THEN u.unpaid ELSE 0 END) / NULLIF(SUM(u.amount), 0), 1) AS percent_overdue,
  SUM(CASE WHEN u.phase = 'closing' THEN u.unpaid ELSE 0 END) AS owed_closing,
  SUM(CASE WHEN u.phase = 'closed' THEN u.unpaid ELSE 0 END) AS owed_closed,
  SUM(CASE WHEN u.phase = 'closed' AND u.age = 'over-2' THEN u.unpaid ELSE 0 END) AS owed_closed_over_2
FROM unpaid AS u
JOIN member_states AS g ON g.code = u.member_state
GROUP BY u.member_state, g.regional_group
