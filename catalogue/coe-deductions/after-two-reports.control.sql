-- Quarters follow each other by the calendar, so that a report left out breaks the chain instead of closing it. What two
-- files say of one quarter counts as a result only where they say the same.
WITH reports AS (
  SELECT
    r.entity,
    r.memorandum,
    r.category,
    q.from_date,
    CASE WHEN COUNT(*) = COUNT(r.result) AND MIN(r.result) = MAX(r.result) THEN MIN(r.result) END AS result,
    CASE WHEN COUNT(*) = COUNT(r.verified_on) THEN MAX(r.verified_on) END AS verified_on
  FROM verification_reports AS r
  JOIN coe_quarters AS q ON q.code = r.quarter
  GROUP BY r.entity, r.memorandum, r.category, q.from_date
),
dated AS (
  SELECT
    d.entity,
    d.period,
    d.memorandum,
    d.quarter,
    d.category,
    d.amount,
    d.applied_on,
    CAST(
      CASE
        WHEN :two_reports = 'with-the-quarter' THEN q.from_date
        WHEN :two_reports = 'before-the-quarter' THEN q.from_date - INTERVAL '3' MONTH
      END AS DATE
    ) AS second_from
  FROM deductions AS d
  JOIN coe_quarters AS q ON q.code = d.quarter
)
SELECT
  d.entity,
  d.period,
  d.memorandum,
  d.quarter,
  d.category,
  d.amount,
  d.applied_on,
  f.result AS first_result,
  f.verified_on AS first_verified_on,
  s.result AS second_result,
  s.verified_on AS second_verified_on,
  TRUE AS applies,
  d.applied_on >= :not_before
    AND f.result = 'unsatisfactory'
    AND s.result = 'unsatisfactory'
    AND f.verified_on <= d.applied_on
    AND s.verified_on <= d.applied_on AS compliant
FROM dated AS d
LEFT JOIN reports AS s
  ON s.entity = d.entity
  AND s.memorandum = d.memorandum
  AND s.category = d.category
  AND s.from_date = d.second_from
LEFT JOIN reports AS f
  ON f.entity = d.entity
  AND f.memorandum = d.memorandum
  AND f.category = d.category
  AND f.from_date + INTERVAL '3' MONTH = d.second_from
