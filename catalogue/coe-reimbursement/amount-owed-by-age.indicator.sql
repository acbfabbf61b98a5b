-- Age runs from the end of the quarter, which every claim has; certification may never come.
WITH owed AS (
  SELECT
    c.entity,
    c.contributor,
    c.memorandum,
    q.to_date,
    c.amount_certified - c.amount_paid AS amount,
    CASE
      WHEN TIMESTAMPDIFF(DAY, q.to_date, :as_of) <= 90 THEN 'to-90'
      WHEN TIMESTAMPDIFF(DAY, q.to_date, :as_of) <= 180 THEN 'to-180'
      WHEN TIMESTAMPDIFF(DAY, q.to_date, :as_of) <= 365 THEN 'to-365'
      ELSE 'over-365'
    END AS age
  FROM claims AS c
  JOIN coe_quarters AS q ON q.code = c.quarter
  WHERE q.to_date < :as_of
    AND (c.amount_paid IS NULL OR c.amount_certified IS NULL OR c.amount_paid < c.amount_certified)
)
SELECT
  entity,
  age,
  COUNT(*) AS claims,
  SUM(amount) AS amount
FROM owed
GROUP BY entity, age
