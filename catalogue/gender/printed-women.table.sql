WITH ranked AS (
  SELECT
    i.entity,
    i.document,
    i.place,
    i.personnel_measure,
    i.period,
    i.stage,
    i.comparator,
    i.figure,
    ROW_NUMBER() OVER (PARTITION BY i.entity, i.personnel_measure, i.stage ORDER BY p.from_date DESC, i.document DESC) AS from_last
  FROM printed_indicators AS i
  JOIN periods AS p ON p.code = i.period
  WHERE i.personnel_measure IN ('women-international', 'women-civilian')
    AND i.figure IS NOT NULL
)
SELECT
  n.entity,
  n.personnel_measure,
  a.period AS last_period,
  a.figure AS last_actual,
  n.period AS planned_period,
  n.comparator AS sign,
  n.figure AS planned,
  n.document
FROM ranked AS n
LEFT JOIN ranked AS a
  ON a.entity = n.entity
  AND a.personnel_measure = n.personnel_measure
  AND a.stage = 'actual'
  AND a.from_last = 1
WHERE n.stage = 'planned'
  AND n.from_last = 1
ORDER BY n.entity, n.personnel_measure
