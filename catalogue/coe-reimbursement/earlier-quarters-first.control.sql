-- The last quarter settled decides: every earlier one that is not settled was passed over.
WITH placed AS (
  SELECT
    c.entity,
    c.memorandum,
    c.quarter,
    c.component,
    c.contributor,
    c.amount_certified,
    c.amount_paid,
    c.settled_on,
    c.delay_reason,
    q.from_date,
    MAX(CASE WHEN c.settled_on IS NOT NULL THEN q.from_date END)
      OVER (PARTITION BY c.entity, c.memorandum, c.component) AS last_settled_from
  FROM claims AS c
  JOIN coe_quarters AS q ON q.code = c.quarter
)
SELECT
  entity,
  memorandum,
  quarter,
  component,
  contributor,
  last_settled_from,
  amount_certified,
  amount_paid,
  delay_reason,
  settled_on IS NULL AS applies,
  last_settled_from IS NULL OR last_settled_from < from_date AS compliant
FROM placed
