-- The last period of which a report prints what was, beside the next plan of the same indicator of the same report.
WITH ranked AS (
  SELECT
    i.entity,
    i.document,
    i.place,
    i.personnel_measure,
    i.counted_from,
    i.period,
    i.stage,
    i.comparator,
    i.figure,
    p.from_date,
    ROW_NUMBER() OVER (PARTITION BY i.entity, i.personnel_measure, i.place, i.stage ORDER BY p.from_date DESC, i.document) AS from_last,
    ROW_NUMBER() OVER (PARTITION BY i.entity, i.personnel_measure, i.place, i.stage ORDER BY p.from_date, i.document) AS from_first
  FROM printed_indicators AS i
  JOIN periods AS p ON p.code = i.period
  WHERE i.personnel_measure IN ('days-roster', 'days-post-specific')
    AND i.figure IS NOT NULL
)
SELECT
  a.entity,
  a.personnel_measure,
  a.counted_from,
  a.period AS last_period,
  a.figure AS last_actual,
  n.period AS planned_period,
  n.comparator AS sign,
  n.figure AS planned,
  GREATEST(a.figure - n.figure, 0.0) AS days_to_save,
  a.document
FROM ranked AS a
LEFT JOIN ranked AS n
  ON n.entity = a.entity
  AND n.personnel_measure = a.personnel_measure
  AND n.place = a.place
  AND n.stage = 'planned'
  AND n.from_first = 1
WHERE a.stage = 'actual'
  AND a.from_last = 1
ORDER BY a.entity, a.place
