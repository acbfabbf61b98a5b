-- Only what exceeds is added up, or an underpayment elsewhere would hide it.
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
    l.amount_paid,
    CASE WHEN p.days_with_rate = TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 THEN p.amount END AS amount_due
  FROM leave_payments AS l
  LEFT JOIN priced AS p
    ON p.entity = l.entity
    AND p.period = l.period
    AND p.payment_number = l.payment_number
)
SELECT
  entity,
  period,
  COUNT(*) FILTER (WHERE amount_paid > amount_due) AS overpayments,
  CASE
    WHEN COUNT(*) = COUNT(amount_due)
      THEN SUM(CASE WHEN amount_paid > amount_due THEN amount_paid - amount_due ELSE 0 END)
  END AS overpayment
FROM judged
GROUP BY entity, period
