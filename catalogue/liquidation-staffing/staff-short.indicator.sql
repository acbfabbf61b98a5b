WITH work AS (
  SELECT
    entity,
    work_month,
    staff_function,
    SUM(hours) AS hours
  FROM liquidation_workload
  GROUP BY entity, work_month, staff_function
),
matched AS (
  SELECT
    w.entity,
    w.work_month,
    12 * w.hours AS year_rate,
    s.staff,
    s.national_staff,
    s.staff * :year_hours - 12 * w.hours AS hours_over
  FROM work AS w
  JOIN liquidation_staffing AS s
    ON s.entity = w.entity
    AND s.work_month = w.work_month
    AND s.staff_function = w.staff_function
)
SELECT
  entity,
  work_month,
  ROUND(CAST(SUM(year_rate) AS DECIMAL(18, 4)) / :year_hours, 1) AS staff_needed,
  SUM(staff) AS staff,
  SUM(national_staff) AS national_staff,
  ROUND(CAST(SUM(GREATEST(-hours_over, 0)) AS DECIMAL(18, 4)) / :year_hours, 1) AS staff_short,
  ROUND(CAST(SUM(GREATEST(hours_over, 0)) AS DECIMAL(18, 4)) / :year_hours, 1) AS staff_over
FROM matched
GROUP BY entity, work_month
