-- The latest period first; what is approved for a period counts before what was proposed for it.
WITH staff AS (
  SELECT
    s.entity,
    s.period,
    s.stage,
    p.from_date,
    s.national_professional_officers + s.national_general_service AS national_staff,
    s.international_staff + s.national_professional_officers + s.national_general_service AS civilian_staff
  FROM component_strengths AS s
  JOIN periods AS p
    ON p.code = s.period
  WHERE s.component_kind = 'total'
    AND s.stage <> 'actual'
),
ranked AS (
  SELECT
    entity,
    period,
    stage,
    from_date,
    national_staff,
    civilian_staff,
    ROW_NUMBER() OVER (PARTITION BY entity ORDER BY from_date DESC, stage) AS place
  FROM staff
)
SELECT
  n.entity,
  n.period,
  n.stage,
  n.national_staff,
  n.civilian_staff,
  ROUND(100.0 * n.national_staff / NULLIF(n.civilian_staff, 0), 1) AS national_share,
  b.period AS period_before,
  ROUND(100.0 * b.national_staff / NULLIF(b.civilian_staff, 0), 1) AS share_before
FROM ranked AS n
LEFT JOIN staff AS b
  ON b.entity = n.entity
  AND b.stage = 'approved'
  AND b.from_date + INTERVAL '1' YEAR = n.from_date
WHERE n.place = 1
ORDER BY n.entity
