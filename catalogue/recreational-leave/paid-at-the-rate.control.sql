-- Day by day, so that any change of rate splits a spell and its date stands in the parameter alone; a spell longer than
-- the table of numbers, or with a day before the first known rate, has no amount due and is undetermined.
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
)
SELECT
  l.entity,
  l.period,
  l.payment_number,
  l.leave_from,
  l.leave_to,
  TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 AS days,
  l.amount_paid,
  CASE WHEN p.days_with_rate = TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 THEN p.amount END AS amount_due,
  CASE
    WHEN p.days_with_rate = TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 THEN l.amount_paid - p.amount
  END AS overpaid,
  TRUE AS applies,
  CASE
    WHEN p.days_with_rate = TIMESTAMPDIFF(DAY, l.leave_from, l.leave_to) + 1 THEN l.amount_paid = p.amount
  END AS compliant
FROM leave_payments AS l
LEFT JOIN priced AS p
  ON p.entity = l.entity
  AND p.period = l.period
  AND p.payment_number = l.payment_number
