-- Once a quarter, approved and actual by category; the actual number runs below the approved one and further below towards the end.
WITH mission AS (
  SELECT
    entity,
    CAST(date_trunc('month', min(from_date) FILTER (WHERE phase = 'drawdown')) AS DATE) AS began,
    min(from_date) FILTER (WHERE phase = 'liquidation') AS liquidation_from,
    coalesce(max(to_date) FILTER (WHERE phase = 'liquidation'), min(from_date) FILTER (WHERE phase = 'drawdown') + 900) AS ends,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM mission_phases
  WHERE entity = getvariable('entity')
  GROUP BY entity
  HAVING min(from_date) FILTER (WHERE phase = 'drawdown') <= CAST(getvariable('period_to') AS DATE)
),
quarters AS (
  SELECT
    m.*,
    q.q,
    CAST(m.began + (q.q * 3) * INTERVAL 1 MONTH AS DATE) AS as_at,
    greatest(0.03, 1.0 - q.q * 90.0 / date_diff('day', m.began, m.ends)) AS left_share
  FROM mission AS m
  CROSS JOIN range(0, 20) AS q(q)
  WHERE m.began + (q.q * 3) * INTERVAL 1 MONTH <= least(m.ends, m.state_date)
),
counted AS (
  SELECT
    q.*,
    c.category,
    CAST(round(c.people * CASE WHEN c.category LIKE 'military%' OR c.category LIKE '%police%' THEN pow(q.left_share, 3) ELSE q.left_share END) AS INTEGER) AS approved,
    rnd(q.q, q.entity || c.category) AS x,
    c.slot
  FROM quarters AS q
  CROSS JOIN (
    VALUES (0, 'military-contingents', 4200), (1, 'united-nations-police', 180), (2, 'formed-police-units', 820), (3, 'international-staff', 410),
      (4, 'national-professional-officers', 70), (5, 'national-general-service-staff', 520), (6, 'united-nations-volunteers', 90)
  ) AS c(slot, category, people)
)
SELECT
  entity,
  as_at,
  category,
  approved,
  CASE WHEN x >= 0.02 THEN CAST(floor(approved * (0.98 - 0.35 * x * (1.2 - left_share))) AS INTEGER) END AS actual,
  CASE WHEN as_at <= state_date - 200 THEN printf('EXERCISE/%s/%d', entity, year(as_at)) END AS document
FROM counted
WHERE q * 7 + slot < CAST(getvariable('rows') AS BIGINT)
ORDER BY as_at, slot
