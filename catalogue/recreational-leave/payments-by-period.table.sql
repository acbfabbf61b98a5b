-- Persons are counted within their mission, because a reference is drawn by the mission and means nothing in another.
WITH by_person AS (
  SELECT
    period,
    entity,
    person_ref,
    COUNT(*) AS payments,
    SUM(TIMESTAMPDIFF(DAY, leave_from, leave_to) + 1) AS days,
    SUM(amount_paid) AS amount
  FROM leave_payments
  GROUP BY period, entity, person_ref
)
SELECT
  period,
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS persons,
  SUM(payments) AS payments,
  SUM(days) AS days,
  SUM(amount) AS amount
FROM by_person
GROUP BY period
ORDER BY period DESC
