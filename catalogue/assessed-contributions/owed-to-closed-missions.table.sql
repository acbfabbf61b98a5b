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
      WHEN d.received_on + 12 * INTERVAL '1' MONTH >= :as_of THEN 'to-1'
      WHEN d.received_on + 24 * INTERVAL '1' MONTH >= :as_of THEN 'to-2'
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
  member_state,
  account,
  entity,
  COUNT(*) AS assessments,
  MIN(received_on) AS oldest,
  SUM(amount) AS assessed,
  SUM(unpaid) AS outstanding
FROM unpaid
WHERE phase = 'closed'
  AND age = 'over-2'
  AND unpaid > 0
GROUP BY member_state, account, entity
ORDER BY outstanding DESC, member_state, account
