-- A person with several spells is one person.
SELECT
  entity,
  period,
  COUNT(DISTINCT person_ref) AS persons,
  ROUND(1.0 * SUM(TIMESTAMPDIFF(DAY, leave_from, leave_to) + 1) / COUNT(DISTINCT person_ref), 1) AS days_per_person
FROM leave_payments
GROUP BY entity, period
