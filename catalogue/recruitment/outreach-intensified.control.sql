-- An event whose participants were not counted may have had any number: it can only help the year, or the year before.
SELECT
  s.entity,
  s.period,
  s.events,
  s.persons,
  s.not_counted,
  b.persons AS persons_before,
  s.period >= :first_period AS applies,
  CASE
    WHEN s.persons > b.persons AND b.not_counted = 0 THEN TRUE
    WHEN s.persons <= b.persons AND s.not_counted = 0 THEN FALSE
  END AS compliant
FROM subjects AS s
JOIN periods AS p ON p.code = s.period
LEFT JOIN periods AS q
  ON q.kind = p.kind
  AND q.to_date + INTERVAL '1' DAY = p.from_date
LEFT JOIN subjects AS b
  ON b.entity = s.entity
  AND b.period = q.code
