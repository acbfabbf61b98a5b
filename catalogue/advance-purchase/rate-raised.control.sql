-- Shares are compared as products. The lower bound of one year is set against the upper bound of the other. Six months on, a
-- day of a financial year lies in the calendar year in which that year ends: so the first year of an entity is told.
SELECT
  s.entity,
  s.period,
  s.tickets,
  s.in_time,
  s.not_known,
  ROUND(100.0 * s.in_time / NULLIF(s.tickets - s.not_known, 0), 1) AS rate,
  b.period AS period_before,
  ROUND(100.0 * b.in_time / NULLIF(b.tickets - b.not_known, 0), 1) AS rate_before,
  EXTRACT(YEAR FROM p.from_date) >= :first_year
    AND EXTRACT(YEAR FROM CAST(e.from_date + INTERVAL '6' MONTH AS DATE)) < EXTRACT(YEAR FROM p.to_date) AS applies,
  CASE
    WHEN s.in_time = s.tickets THEN TRUE
    WHEN s.in_time * b.tickets > (b.in_time + b.not_known) * s.tickets THEN TRUE
    WHEN (s.in_time + s.not_known) * b.tickets <= b.in_time * s.tickets AND s.in_time + s.not_known < s.tickets THEN FALSE
  END AS compliant
FROM subjects AS s
JOIN periods AS p ON p.code = s.period
JOIN entities AS e ON e.code = s.entity
LEFT JOIN periods AS q
  ON q.kind = p.kind
  AND q.to_date + INTERVAL '1' DAY = p.from_date
LEFT JOIN subjects AS b
  ON b.entity = s.entity
  AND b.period = q.code
