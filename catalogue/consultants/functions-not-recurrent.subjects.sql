-- Month n runs from the day after (n + 1) months before the date of the assessment to n months before it.
WITH months AS (
  SELECT
    n,
    CAST(:as_of - (n + 1) * INTERVAL '1' MONTH AS DATE) AS after_day,
    CAST(:as_of - n * INTERVAL '1' MONTH AS DATE) AS last_day
  FROM numbers
  WHERE n < :window_months
),
functions AS (
  SELECT
    entity,
    organizational_unit,
    functional_title,
    COUNT(*) AS contracts,
    COUNT(*) - COUNT(TIMESTAMPDIFF(DAY, starts_on, ends_on)) AS undated,
    SUM(fee) AS fees
  FROM individual_contracts
  GROUP BY entity, organizational_unit, functional_title
),
covered AS (
  SELECT
    c.entity,
    c.organizational_unit,
    c.functional_title,
    COUNT(DISTINCT m.n) AS months_covered
  FROM individual_contracts AS c
  JOIN months AS m
    ON c.starts_on <= m.last_day
    AND c.ends_on > m.after_day
  GROUP BY c.entity, c.organizational_unit, c.functional_title
)
SELECT
  f.entity,
  f.organizational_unit,
  f.functional_title,
  f.contracts,
  f.undated,
  COALESCE(c.months_covered, 0) AS months_covered,
  f.fees
FROM functions AS f
LEFT JOIN covered AS c
  ON c.entity = f.entity
  AND c.organizational_unit = f.organizational_unit
  AND c.functional_title = f.functional_title
