SELECT
  entity,
  period,
  category,
  document,
  new_posts,
  new_posts_rate,
  proposed,
  new_posts > 0 AS applies,
  new_posts_rate IS NOT NULL AND new_posts_rate = :new_rate AS compliant
FROM vacancy_factors
