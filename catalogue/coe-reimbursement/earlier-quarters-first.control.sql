-- Only what comes after in the order of quarters counts; a unit has one claim a quarter and component.
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
    MAX(CASE WHEN c.settled_on IS NOT NULL THEN q.from_date END) OVER (
      PARTITION BY c.entity, c.memorandum, c.component
      ORDER BY q.from_date
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS later_settled_from
  FROM claims AS c
  JOIN coe_quarters AS q ON q.code = c.quarter
)
SELECT
  entity,
  memorandum,
  quarter,
  component,
  contributor,
  later_settled_from,
  amount_certified,
  amount_paid,
  delay_reason,
  settled_on IS NULL AS applies,
  later_settled_from IS NULL AS compliant
FROM placed
