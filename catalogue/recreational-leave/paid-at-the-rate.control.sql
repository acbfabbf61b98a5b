-- Day by day, so that any change of rate splits a spell and its date stands in the parameter alone; a spell longer than
-- the table of numbers, or with a day before the first known rate, has no amount due and is undetermined.
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
)
SELECT
  l.entity,
  l.period,
  l.payment_number,
  l.leave_from,
  l.leave_to,
  TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 AS days,
  l.amount_paid,
  p.amount_due,
  l.amount_paid - p.amount_due AS overpaid,
  TRUE AS applies,
  l.amount_paid = p.amount_due AS compliant
FROM leave_payments AS l
LEFT JOIN priced AS p
  ON p.entity = l.entity
  AND p.period = l.period
  AND p.payment_number = l.payment_number
