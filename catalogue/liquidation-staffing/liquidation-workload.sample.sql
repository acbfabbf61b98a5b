-- The work of each function by month. One task in five rests on no liquidation, one in twenty says nothing of its basis.
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
-- A million rows are many tasks in the same months and functions, not more months.
cells AS (
  SELECT
    m.*,
    f.staff_function,
    nth.n,
    CAST(m.began + nth.n * INTERVAL 1 MONTH AS DATE) AS work_month,
    nth.n * 6 + f.slot AS cell,
    f.people,
    date_diff('month', m.began, m.ends) + 1 AS all_months,
    rnd(nth.n, m.entity || f.staff_function || ' load') AS x_load,
    rnd(nth.n, m.entity || f.staff_function || ' staff') AS x_staff
  FROM mission AS m
  CROSS JOIN (
    VALUES (0, 'finance', 22), (1, 'human-resources', 16), (2, 'procurement', 14), (3, 'property', 26), (4, 'logistics', 48), (5, 'camp-services', 60)
  ) AS f(slot, staff_function, people)
  CROSS JOIN range(0, 60) AS nth(n)
  WHERE m.began + nth.n * INTERVAL 1 MONTH <= m.ends
),
-- Property and procurement are busiest when liquidation begins; camps empty first, accounts last.
loaded AS (
  SELECT
    *,
    people * CASE
      WHEN staff_function IN ('property', 'procurement') THEN 0.7 + 1.1 * exp(-pow((n - 0.55 * all_months) / (0.25 * all_months), 2))
      WHEN staff_function IN ('finance', 'human-resources') THEN 1.0 - 0.45 * n / all_months
      ELSE greatest(0.06, 1.0 - 1.05 * n / all_months)
    END * (0.92 + 0.16 * x_load) AS need
  FROM cells
),
counted AS (
  SELECT
    (SELECT count(*) FROM loaded) AS all_cells,
    CAST(getvariable('rows') AS BIGINT) AS all_rows
)
SELECT
  l.entity,
  printf('LT-%s-%04d', l.staff_function, (r.i - 1) // c.all_cells * 20 + l.n // 3) AS task,
  l.work_month,
  l.staff_function,
  CASE
    WHEN l.x_load < 0.015 THEN NULL
    ELSE CAST(round(l.need * 1421.0 / 12 / (1 + (c.all_rows - l.cell - 1) // c.all_cells), 1) AS DECIMAL(12, 1))
  END AS hours,
  CASE
    WHEN rnd((r.i - 1) // c.all_cells * 20 + l.n // 3, l.entity || l.staff_function || ' basis') < 0.06 THEN NULL
    WHEN rnd((r.i - 1) // c.all_cells * 20 + l.n // 3, l.entity || l.staff_function || ' basis') < 0.18 THEN 'standard'
    WHEN rnd((r.i - 1) // c.all_cells * 20 + l.n // 3, l.entity || l.staff_function || ' basis') < 0.26 THEN 'estimate'
    ELSE 'past-liquidation'
  END AS basis
FROM counted AS c
CROSS JOIN range(1, c.all_rows + 1) AS r(i)
JOIN loaded AS l ON l.cell = (r.i - 1) % c.all_cells
ORDER BY r.i
