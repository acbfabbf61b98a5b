SELECT
  entity,
  task,
  task_months,
  hours,
  TRUE AS applies,
  CASE
    WHEN months_on_lessons = task_months THEN TRUE
    WHEN months_on_lessons + months_unknown < task_months THEN FALSE
  END AS compliant
FROM subjects
