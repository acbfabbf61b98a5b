SELECT
  i.entity,
  i.period,
  i.document,
  i.place,
  i.stage,
  i.personnel_measure,
  i.comparator,
  i.figure,
  m.plan_limit AS limit_meant,
  i.stage = 'planned' AND i.comparator <> 'none' AS applies,
  i.comparator = m.plan_limit OR i.comparator = 'less-than' AND m.plan_limit = 'at-most' AS compliant
FROM printed_indicators AS i
LEFT JOIN personnel_measures AS m ON m.code = i.personnel_measure
