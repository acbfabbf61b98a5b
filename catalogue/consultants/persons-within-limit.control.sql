-- The window begins on the day after the last day less 36 months; of each contract of the person only the days inside it count.
WITH engaged AS (
  SELECT
    c.entity,
    c.period,
    c.contract,
    SUM(
      GREATEST(
        TIMESTAMPDIFF(
          DAY,
          GREATEST(o.starts_on, CAST(c.ends_on - :window_months * INTERVAL '1' MONTH + INTERVAL '1' DAY AS DATE)),
          CAST(LEAST(o.ends_on, c.ends_on) + INTERVAL '1' DAY AS DATE)
        ),
        0
      )
    ) AS days_engaged
  FROM individual_contracts AS c
  JOIN individual_contracts AS o
    ON o.entity = c.entity
    AND o.person_ref = c.person_ref
  GROUP BY c.entity, c.period, c.contract
),
undated AS (
  SELECT
    entity,
    person_ref,
    COUNT(*) - COUNT(TIMESTAMPDIFF(DAY, starts_on, ends_on)) AS undated
  FROM individual_contracts
  GROUP BY entity, person_ref
)
SELECT
  c.entity,
  c.period,
  c.contract,
  c.person_ref,
  c.organizational_unit,
  c.functional_title,
  c.starts_on,
  c.ends_on,
  e.days_engaged,
  TIMESTAMPDIFF(DAY, CAST(c.ends_on - :limit_months * INTERVAL '1' MONTH AS DATE), c.ends_on) AS days_allowed,
  c.kind = 'consultant' AS applies,
  CASE
    WHEN e.days_engaged > TIMESTAMPDIFF(DAY, CAST(c.ends_on - :limit_months * INTERVAL '1' MONTH AS DATE), c.ends_on) THEN FALSE
    WHEN u.undated = 0 THEN TRUE
  END AS compliant
FROM individual_contracts AS c
LEFT JOIN engaged AS e
  ON e.entity = c.entity
  AND e.period = c.period
  AND e.contract = c.contract
LEFT JOIN undated AS u
  ON u.entity = c.entity
  AND u.person_ref = c.person_ref
