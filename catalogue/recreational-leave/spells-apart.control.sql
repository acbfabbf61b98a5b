-- The latest end of all earlier spells counts, not of the one just before: a long spell may contain several short ones.
WITH in_order AS (
  SELECT
    entity,
    period,
    payment_number,
    person_ref,
    leave_from,
    leave_to,
    ROW_NUMBER() OVER (PARTITION BY entity, person_ref ORDER BY leave_from, leave_to, period, payment_number) AS spell,
    MAX(leave_to) OVER (
      PARTITION BY entity, person_ref
      ORDER BY leave_from, leave_to, period, payment_number
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS earlier_to
  FROM leave_payments
)
SELECT
  entity,
  period,
  payment_number,
  person_ref,
  leave_from,
  leave_to,
  earlier_to,
  TRUE AS applies,
  spell = 1 OR earlier_to < leave_from AS compliant
FROM in_order
