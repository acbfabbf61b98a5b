-- Days from the end of the quarter.
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
  COUNT(*) AS claims,
  SUM(amount) FILTER (WHERE age = 'to-90') AS to_90,
  SUM(amount) FILTER (WHERE age = 'to-180') AS to_180,
  SUM(amount) FILTER (WHERE age = 'to-365') AS to_365,
  SUM(amount) FILTER (WHERE age = 'over-365') AS over_365,
  SUM(amount) AS amount,
  COUNT(*) - COUNT(amount) AS not_known
FROM owed
GROUP BY entity
ORDER BY amount DESC, entity
