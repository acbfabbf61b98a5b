WITH actuals AS (
  SELECT
    p.entity,
    p.period,
    p.document,
    p.place,
    p.stage,
    a.period AS last_period,
    a.figure AS last_actual,
    ROW_NUMBER() OVER (PARTITION BY p.entity, p.period, p.document, p.place, p.stage ORDER BY f.from_date DESC, a.document DESC) AS recency
  FROM printed_indicators AS p
  JOIN periods AS t ON t.code = p.period
  JOIN printed_indicators AS a
    ON a.entity = p.entity
    AND a.personnel_measure = p.personnel_measure
    AND a.stage = 'actual'
    AND a.figure IS NOT NULL
  JOIN periods AS f
    ON f.code = a.period
    AND f.from_date < t.from_date
)
SELECT
  i.entity,
  i.period,
  i.document,
  i.place,
  i.stage,
  i.personnel_measure,
  a.last_period,
  a.last_actual,
  i.figure,
  i.stage = 'planned' AND i.personnel_measure IN ('women-international', 'women-civilian') AS applies,
  i.figure >= 50 OR i.figure >= a.last_actual AS compliant
FROM printed_indicators AS i
LEFT JOIN actuals AS a
  ON a.entity = i.entity
  AND a.period = i.period
  AND a.document = i.document
  AND a.place = i.place
  AND a.stage = i.stage
  AND a.recency = 1
