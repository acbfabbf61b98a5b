-- Only what exceeds is added up, or an underpayment elsewhere would hide it.
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
    GREATEST(l.amount_paid, p.amount_due) - p.amount_due AS above
  FROM leave_payments AS l
  LEFT JOIN priced AS p
    ON p.entity = l.entity
    AND p.period = l.period
    AND p.payment_number = l.payment_number
)
SELECT
  entity,
  period,
  CASE WHEN COUNT(*) = COUNT(above) THEN SUM(above) END AS overpayment
FROM judged
GROUP BY entity, period
