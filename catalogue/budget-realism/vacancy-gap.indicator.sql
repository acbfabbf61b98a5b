SELECT
  entity,
  period,
  category,
  proposed - actual_at_date AS vacancy_gap
FROM vacancy_factors
