-- Products are compared: staff times the hours of a year against twelve times the hours of the month.
SELECT
  entity,
  work_month,
  staff_function,
  tasks,
  hours,
  staff,
  work_month <= :as_of AS applies,
  CASE
    WHEN staff * :year_hours < 12 * hours THEN FALSE
    WHEN tasks_unknown = 0 THEN staff * :year_hours >= 12 * hours
  END AS compliant
FROM subjects
