-- Over- and underpayments stand side by side and are never netted: each is owed by or to a different person.
WITH leave_days AS (
  SELECT
    l.entity,
    l.period,
    l.payment_number,
    TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 AS days,
    CAST(l.leave_from + n.n * INTERVAL '1' DAY AS DATE) AS leave_day
  FROM leave_payments AS l
  JOIN numbers AS n ON n.n <= TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to)
),
priced AS (
  SELECT
    entity,
    period,
    payment_number,
    CASE WHEN COUNT(value_at(:rate, leave_day)) = MIN(days) THEN SUM(value_at(:rate, leave_day)) END AS amount_due
  FROM leave_days
  GROUP BY entity, period, payment_number
),
judged AS (
  SELECT
    l.entity,
    l.period,
    l.person_ref,
    l.amount_paid,
    TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 AS days,
    GREATEST(l.amount_paid, p.amount_due) - p.amount_due AS above,
    p.amount_due - LEAST(l.amount_paid, p.amount_due) AS below
  FROM leave_payments AS l
  LEFT JOIN priced AS p
    ON p.entity = l.entity
    AND p.period = l.period
    AND p.payment_number = l.payment_number
)
SELECT
  period,
  entity,
  COUNT(DISTINCT person_ref) AS persons,
  SUM(days) AS days,
  SUM(amount_paid) AS amount,
  COUNT(NULLIF(above, 0.00)) AS overpayments,
  SUM(above) AS overpayment,
  SUM(below) AS underpayment,
  COUNT(*) - COUNT(above) AS not_priced
FROM judged
GROUP BY period, entity
ORDER BY period DESC, entity
