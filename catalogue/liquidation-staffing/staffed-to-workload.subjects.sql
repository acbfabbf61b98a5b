-- Every month and function that has work or staff; what has work and no staff sent is unknown, not zero.
WITH work AS (
  SELECT
    entity,
    work_month,
    staff_function,
    COUNT(*) AS tasks,
    COUNT(*) - COUNT(hours) AS tasks_unknown,
    SUM(hours) AS hours
  FROM liquidation_workload
  GROUP BY entity, work_month, staff_function
)
SELECT
  w.entity,
  w.work_month,
  w.staff_function,
  w.tasks,
  w.tasks_unknown,
  w.hours,
  s.staff
FROM work AS w
LEFT JOIN liquidation_staffing AS s
  ON s.entity = w.entity
  AND s.work_month = w.work_month
  AND s.staff_function = w.staff_function
