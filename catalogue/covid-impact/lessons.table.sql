SELECT
  entity,
  lesson,
  title,
  decision,
  applied_in
FROM covid_lessons
ORDER BY entity, lesson
