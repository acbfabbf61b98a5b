-- Over- and underpayments stand side by side and are never netted: each is owed by or to a different person.
WITH leave_days AS (
  SELECT
    l.entity,
    l.period,
    l.payment_number,
    CAST(l.leave_from + n.n * INTERVAL '1' DAY AS DATE) AS leave_day
  FROM leave_payments AS l
  JOIN numbers AS n ON n.n <= TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to)
),
priced AS (
  SELECT
    d.entity,
    d.period,
    d.payment_number,
    COUNT(value_at(:rate, d.leave_day)) AS days_with_rate,
    SUM(value_at(:rate, d.leave_day)) AS amount
  FROM leave_days AS d
  GROUP BY d.entity, d.period, d.payment_number
),
judged AS (
  SELECT
    l.entity,
    l.period,
    l.person_ref,
    l.amount_paid,
    TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 AS days,
    CASE WHEN p.days_with_rate = TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 THEN p.amount END AS amount_due
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
  COUNT(*) FILTER (WHERE amount_paid > amount_due) AS overpayments,
  SUM(CASE WHEN amount_paid > amount_due THEN amount_paid - amount_due ELSE 0 END) AS overpayment,
  SUM(CASE WHEN amount_paid < amount_due THEN amount_due - amount_paid ELSE 0 END) AS underpayment
FROM judged
GROUP BY period, entity
ORDER BY period DESC, entity
