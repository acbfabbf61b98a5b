SELECT
  entity,
  case_number,
  reported_on,
  assessed_on,
  investigated_from,
  investigated_to,
  closed_on,
  assessed_on IS NOT NULL OR closed_on IS NOT NULL AS applies,
  reported_on <= COALESCE(assessed_on, closed_on)
    AND COALESCE(assessed_on, reported_on) <= COALESCE(investigated_from, investigated_to, closed_on, state_date)
    AND COALESCE(investigated_from, reported_on) <= COALESCE(investigated_to, closed_on, state_date)
    AND COALESCE(investigated_to, investigated_from, assessed_on, reported_on) <= COALESCE(closed_on, state_date)
    AND COALESCE(closed_on, reported_on) <= state_date AS compliant
FROM misconduct_cases
