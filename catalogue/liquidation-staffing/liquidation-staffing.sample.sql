-- Staff follow the strength of the drawdown and not its work: camps keep too many, property and procurement have too few, and
-- towards the end people leave faster than planned. One row a month and function, however many rows are asked for.
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
served AS (
  SELECT
    *,
    round(people * (1.24 - (CASE WHEN staff_function IN ('property', 'procurement') THEN 0.2 ELSE 0.95 END) * n / all_months) * (0.95 + 0.2 * x_staff), 1) AS staff
  FROM loaded
  WHERE work_month <= state_date
    AND cell < CAST(getvariable('rows') AS BIGINT)
)
SELECT
  entity,
  work_month,
  staff_function,
  CASE WHEN x_staff >= 0.03 THEN CAST(staff AS DECIMAL(8, 1)) END AS staff,
  CASE WHEN x_staff >= 0.06 THEN CAST(round(staff * (0.55 - 0.2 * n / all_months), 1) AS DECIMAL(8, 1)) END AS national_staff
FROM served
WHERE x_load < 0.98
ORDER BY cell
